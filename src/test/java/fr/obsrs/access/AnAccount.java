package fr.obsrs.access;

import fr.obsrs.Installation;
import fr.obsrs.topic.Schema;
import fr.obsrs.topic.Topic;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Another account, of a moderator where nothing else is said, written where accounts are kept. */
public final class AnAccount {
    private static final Schema<Account> SCHEMA = new Schema<>("account.v1", Account.class);

    private AnAccount() {}

    public static void write(Installation installation, String name, String password) {
        write(installation, name, password, Role.MODERATOR);
    }

    static void write(Installation installation, String name, String password, String role) {
        Account account = new Account(name, new Passwords().hash(password), Role.with(role), null, null);
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", installation.broker()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            var unused = producer.send(new ProducerRecord<>(
                    Topic.SETTINGS.topicName(), 0, "user/" + name, SCHEMA.write(account), List.of(SCHEMA.header())));
            producer.flush();
        }
    }
}
