package trellis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class WordsTest {
    @Test
    void days_and_times_are_said_as_people_say_them() {
        assertThat(Words.day(LocalDate.of(2026, 11, 22))).isEqualTo("22 November 2026");
        assertThat(Words.time(Instant.parse("2026-11-22T20:14:00Z"))).isEqualTo("8:14pm");
        assertThat(Words.time(Instant.parse("2026-06-22T08:05:00Z"))).isEqualTo("9:05am");
        assertThat(Words.moment(Instant.parse("2026-06-22T23:30:00Z"))).isEqualTo("23 June 2026 at 12:30am");
    }

    @Test
    void a_code_has_words_and_an_unknown_one_is_still_readable() {
        assertThat(Words.say("stage", "ENTRY")).isEqualTo("Support worker (entry)");
        assertThat(Words.say("refusal", "NOBODY_SIGNS_FOR_THEMSELVES")).isEqualTo("Nobody signs for themselves");
    }

    @Test
    void numbers_agree_with_their_nouns() {
        assertThat(Words.count(1, "skill", "skills")).isEqualTo("1 skill");
        assertThat(Words.count(1_200, "skill", "skills")).isEqualTo("1,200 skills");
    }
}
