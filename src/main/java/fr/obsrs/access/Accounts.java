package fr.obsrs.access;

import fr.obsrs.event.StartRefused;
import fr.obsrs.topic.Schema;
import fr.obsrs.topic.Tail;
import fr.obsrs.topic.Tails;
import fr.obsrs.topic.Topic;
import fr.obsrs.topic.Topics;
import fr.obsrs.topic.UnreadableException;
import fr.obsrs.topic.Writer;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Who may sign in: the administrator of the settings, and the accounts of topic {@code settings}. Thread-safe. */
@Singleton
class Accounts {
    private static final Schema<Account> SCHEMA = new Schema<>("account.v1", Account.class);
    private static final String PREFIX = "user/";

    private final Tails tails;
    private final Writer writer;
    private final Passwords passwords;
    private final Map<String, Account> stored = new ConcurrentHashMap<>();
    private final Map<String, Account> configured;
    private final CompletableFuture<Void> known = new CompletableFuture<>();

    Accounts(AccessConfig config, Tails tails, Writer writer, Passwords passwords) {
        this.tails = tails;
        this.writer = writer;
        this.passwords = passwords;
        this.configured = configured(config);
    }

    private Map<String, Account> configured(AccessConfig config) {
        if (config.adminName().isPresent() != config.adminPassword().isPresent()) {
            throw new StartRefused("Set both obsrs.desk.admin-name and obsrs.desk.admin-password, or neither.");
        }
        return config.adminName()
                .map(name -> Map.of(
                        key(name), administrator(name, config.adminPassword().orElseThrow())))
                .orElse(Map.of());
    }

    private Account administrator(String name, String password) {
        return new Account(name, passwords.hash(password), Set.of(Role.ADMIN, Role.MODERATOR));
    }

    /** Completes once the stored accounts are known. */
    CompletableFuture<Void> known() {
        return known;
    }

    boolean isEmpty() {
        return configured.isEmpty() && stored.isEmpty();
    }

    /** Names are told apart without regard to case. */
    Optional<Account> find(String name) {
        return Optional.ofNullable(configured.getOrDefault(key(name), stored.get(key(name))));
    }

    /** Makes the first account; completes once it is durable and may sign in. */
    CompletionStage<Void> createAdministrator(String name, String password) {
        Account account = administrator(name, password);
        return writer.append(new ProducerRecord<>(
                        Topic.SETTINGS.topicName(),
                        0,
                        PREFIX + key(name),
                        SCHEMA.write(account),
                        List.of(SCHEMA.header())))
                .thenAccept(written -> stored.put(key(name), account));
    }

    void start(@Observes @Priority(Topics.START + 1) StartupEvent starting) {
        Tail tail = tails.follow(Topic.SETTINGS, this::read);
        var unused = tail.caughtUp().whenComplete((done, failure) -> {
            if (failure == null) {
                known.complete(null);
            } else {
                known.completeExceptionally(failure);
            }
        });
    }

    private void read(ConsumerRecord<String, byte[]> received) {
        String key = received.key();
        if (key == null || !key.startsWith(PREFIX)) {
            return;
        }
        String name = key.substring(PREFIX.length());
        if (received.value() == null) {
            stored.remove(name);
            return;
        }
        try {
            stored.put(name, SCHEMA.read(received.headers(), received.value()));
        } catch (UnreadableException e) {
            Log.warnf("An account cannot be read (offset=%d, reason=%s)", received.offset(), e.getMessage());
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
