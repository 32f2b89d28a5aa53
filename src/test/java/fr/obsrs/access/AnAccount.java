package fr.obsrs.access;

import fr.obsrs.Installation;
import fr.obsrs.topic.Schema;
import fr.obsrs.topic.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Another account, of a moderator where nothing else is said, written where accounts are kept. */
public final class AnAccount {
    private static final Schema<Account> SCHEMA = new Schema<>("account.v1", Account.class);
    private static final Schema<Session> SESSION = new Schema<>("session.v1", Session.class);

    private record Seen(Instant at) {}

    private AnAccount() {}

    public static void write(Installation installation, String name, String password) {
        write(installation, name, password, Role.MODERATOR);
    }

    public static Account write(Installation installation, String name, String password, String role) {
        return write(installation.broker(), name, password, role);
    }

    /** A moderator's, on a broker that several instances share. */
    public static void write(String broker, String name, String password) {
        write(broker, name, password, Role.MODERATOR);
    }

    private static Account write(String broker, String name, String password, String role) {
        Account account = new Account(name, new Passwords().hash(password), Role.with(role), null, null);
        put(broker, "user/" + Accounts.key(name), SCHEMA, account);
        return account;
    }

    /** A session of that account, begun then and used just now; gives its cookie. */
    static String session(Installation installation, Account account, String device, Instant since) {
        String token = Token.random();
        String id = Token.hash(token);
        String broker = installation.broker();
        put(broker, "session/" + id, SESSION, new Session(account.name(), account.stamp(), device, since));
        put(broker, "seen/" + id, new Schema<>("seen.v1", Seen.class), new Seen(Instant.now()));
        return SessionCookie.PLAIN + "=" + token;
    }

    private static <T> void put(String broker, String key, Schema<T> schema, T value) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker), new StringSerializer(), new ByteArraySerializer())) {
            var unused = producer.send(new ProducerRecord<>(
                    Topic.SETTINGS.topicName(), 0, key, schema.write(value), List.of(schema.header())));
            producer.flush();
        }
    }
}
