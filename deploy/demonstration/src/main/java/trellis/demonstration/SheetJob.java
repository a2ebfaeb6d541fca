package trellis.demonstration;

import java.util.List;
import java.util.Random;

/** A support worker's job in the words of a trust's sheet. */
record SheetJob(String profession, String stage, int band, String department, String qualification) {
    private static final List<List<String>> PLACES = List.of(
            List.of("Physiotherapy", "Physiotherapy inpatients"),
            List.of("Physiotherapy", "Musculoskeletal outpatients"),
            List.of("Occupational therapy", "Occupational therapy"),
            List.of("Occupational Therapy", "Stroke rehabilitation"),
            List.of("Diagnostic radiography", "Imaging"),
            List.of("Operating department practice", "Theatres"),
            List.of("Speech and language therapy", "Speech and language"),
            List.of("Dietitians", "Dietetics"),
            List.of("Podiatry", "Podiatry"),
            List.of("Orthoptists", "Eye clinic"));

    static SheetJob draw(Random random) {
        var place = PLACES.get(random.nextInt(PLACES.size()));
        int drawn = random.nextInt(100);
        if (drawn < 55) {
            return new SheetJob(place.getFirst(), "Support worker", 2, place.getLast(), "Level 2");
        }
        return drawn < 88
                ? new SheetJob(place.getFirst(), "Senior support worker", 3, place.getLast(), "Level 3")
                : new SheetJob(place.getFirst(), "Assistant practitioner", 4, place.getLast(), "Level 5");
    }
}
