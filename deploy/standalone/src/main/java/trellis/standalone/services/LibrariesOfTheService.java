package trellis.standalone.services;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/** Each service starts with the libraries that it has when it starts from its own jar. */
final class LibrariesOfTheService implements AutoConfigurationImportFilter, EnvironmentAware {
    static final String PROPERTY = "trellis.standalone.libraries";

    private List<Library> used = List.of(Library.values());

    @Override
    public void setEnvironment(Environment environment) {
        String names = environment.getProperty(PROPERTY);
        if (names != null) {
            used = Arrays.stream(names.split(",", -1))
                    .filter(name -> !name.isEmpty())
                    .map(Library::valueOf)
                    .toList();
        }
    }

    @Override
    public boolean[] match(@Nullable String[] autoConfigurations, AutoConfigurationMetadata metadata) {
        boolean[] kept = new boolean[autoConfigurations.length];
        for (int i = 0; i < kept.length; i++) {
            String name = autoConfigurations[i];
            kept[i] = name == null || !Library.isForeign(name, used);
        }
        return kept;
    }
}
