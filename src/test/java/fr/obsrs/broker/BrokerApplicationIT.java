package fr.obsrs.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application, as a person starts it. */
class BrokerApplicationIT {
    private static final String KAFKA_SERVER =
            "(?s).*\\] (kafka\\.(server|log|raft|cluster)\\.|org\\.apache\\.kafka\\.metadata\\.storage\\.).*";

    @TempDir
    Path temp;

    @Test
    void without_a_cluster_its_own_broker_starts_and_stops_with_it() throws Exception {
        try (BrokerChild application = application()) {
            awaitStarted(application);
            assertThat(application.out()).containsPattern("Embedded Kafka is ready \\(address=127\\.0\\.0\\.1:\\d+");
            assertThat(classesLoaded())
                    .as("the test sees them when they are there")
                    .matches(KAFKA_SERVER);
            application.terminate();
            assertThat(application.exitCode()).isEqualTo(143);
            assertThat(application.out()).contains("Embedded Kafka stopped");
            assertThat(temp.resolve("data/kafka/.kafka_cleanshutdown")).exists();
        }
    }

    @Test
    void with_a_cluster_none_of_the_brokers_classes_is_loaded() throws Exception {
        try (BrokerChild cluster = BrokerChild.broker(temp.resolve("cluster"));
                BrokerChild application = application("-Dkafka.bootstrap.servers=" + cluster.address())) {
            awaitStarted(application);
            assertThat(application.out()).doesNotContain("Embedded Kafka");
            assertThat(classesLoaded())
                    .contains("fr.obsrs.broker.EmbeddedBroker")
                    .doesNotMatch(KAFKA_SERVER);
            assertThat(temp.resolve("data/kafka")).doesNotExist();
        }
    }

    @Test
    void a_refused_start_prints_its_sentence_and_nothing_else() throws Exception {
        Path folder = Files.createDirectories(temp.resolve("data/kafka"));
        Files.writeString(folder.resolve("meta.properties"), "garbage");
        try (BrokerChild application = application()) {
            assertThat(application.exitCode()).isEqualTo(1);
            assertThat(application.err())
                    .isEqualTo(
                            "The broker's folder %s is damaged: meta.properties cannot be read (no node.id). Nothing in it was changed. Put a backup of the whole folder back, or move it away to start with an empty one.%n",
                            folder);
            assertThat(application.out()).doesNotContain("Exception", "ERROR", "WARN");
        }
    }

    private BrokerChild application(String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "-Xlog:class+load=info:file=" + temp.resolve("classes"),
                "-Dobsrs.data=" + temp.resolve("data"),
                "-Dobsrs.desk.admin-name=amina",
                "-Dobsrs.desk.admin-password=correct horse battery",
                "-Dobsrs.desk.session-key=0123456789abcdef0123456789abcdef",
                "-Dobsrs.sources.mastodon-social.enabled=false",
                "-Dobsrs.sources.piaille.enabled=false",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=0",
                "-Dquarkus.management.port=0"));
        arguments.addAll(List.of(settings));
        arguments.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
        return BrokerChild.java(arguments);
    }

    private String classesLoaded() throws Exception {
        return Files.readString(temp.resolve("classes"));
    }

    private static void awaitStarted(BrokerChild application) {
        await().atMost(BrokerChild.PATIENCE)
                .until(() -> application.out().contains("Listening on") || !application.isAlive());
        assertThat(application.out()).as(application.err()).contains("Listening on");
    }
}
