package fr.obsrs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the packaged product carries: a pin that some other dependency overrules protects nobody. */
class ShippedVersionsIT {
    private static final Path LIBRARIES = Path.of("target/quarkus-app/lib");

    @ParameterizedTest
    @CsvSource({
        "io.quarkus.quarkus-core-[0-9].*, io.quarkus.quarkus-core-3.33.2.jar",
        "io.quarkus.quarkus-vertx-http-[0-9].*, io.quarkus.quarkus-vertx-http-3.33.3.1.jar",
        "com.github.luben.zstd-jni-.*, com.github.luben.zstd-jni-1.5.7-16.jar",
        "org.apache.kafka.kafka-clients-.*, org.apache.kafka.kafka-clients-4.1.2.jar"
    })
    void the_one_version_is_the_one_we_chose(String shape, String jar) throws IOException {
        assertThat(shipped()).filteredOn(name -> name.matches(shape)).containsExactly(jar);
    }

    @ParameterizedTest
    @CsvSource({
        "io\\.netty\\.netty-(?!tcnative).*, -4.1.138.Final",
        "io\\.vertx\\.vertx-.*, -4.5.30",
        "com\\.fasterxml\\.jackson\\.(core|datatype|dataformat|module|jr)\\.jackson-(?!annotations).*, -2.21.7",
        "org\\.apache\\.kafka\\.(kafka|connect).*, -4.1.2"
    })
    void all_parts_of_a_family_are_of_one_version(String family, String version) throws IOException {
        assertThat(shipped())
                .filteredOn(name -> name.matches(family))
                .isNotEmpty()
                .allMatch(name -> name.matches(".*" + version.replace(".", "\\.") + "(-[a-z0-9_-]+)?\\.jar"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org\\.apache\\.logging\\.log4j\\..*-2\\.17.*",
                "log4j\\.log4j-.*",
                "commons-logging\\.commons-logging-.*",
                ".*websockets-next.*",
                ".*jqwik.*",
                ".*(junit|assertj|playwright|awaitility).*"
            })
    void what_must_not_ship_does_not(String unwanted) throws IOException {
        assertThat(shipped()).noneMatch(name -> name.matches(unwanted));
    }

    @Test
    void no_library_ships_twice() throws IOException {
        assertThat(shipped()).doesNotHaveDuplicates().hasSizeGreaterThan(50);
    }

    private static List<String> shipped() throws IOException {
        try (Stream<Path> all = Files.walk(LIBRARIES)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .toList();
        }
    }
}
