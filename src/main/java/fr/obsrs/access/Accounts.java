package fr.obsrs.access;

import fr.obsrs.event.StartRefused;
import fr.obsrs.topic.Schema;
import fr.obsrs.topic.UnreadableException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Who may sign in: the administrator of the settings, and the accounts of topic {@code settings}. Thread-safe. */
@Singleton
class Accounts implements PeopleLog.Keeper {
    private static final Schema<Account> SCHEMA = new Schema<>("account.v1", Account.class);
    private static final String PREFIX = "user/";

    private final PeopleLog log;
    private final Map<String, Account> stored = new ConcurrentHashMap<>();
    private final Map<String, Account> configured;

    Accounts(AccessConfig config, SessionKey key, Passwords passwords, Obvious obvious, PeopleLog log) {
        this.log = log;
        check(config, obvious);
        this.configured = configured(config, key, passwords);
        log.keep(PREFIX, this);
    }

    private static void check(AccessConfig config, Obvious obvious) {
        StartRefused.unless(
                config.adminName().isPresent() == config.adminPassword().isPresent(),
                "Set both obsrs.desk.admin-name and obsrs.desk.admin-password, or neither.");
        String password = config.adminPassword().orElse("");
        StartRefused.unless(
                config.adminPassword().isEmpty()
                        || Flaws.isOfRightLength(password)
                                && !obvious.is(password, config.adminName().orElse("")),
                "obsrs.desk.admin-password is easily guessed: it needs %d characters at least, and must not be among the first that anyone would try. A sentence that nobody else would say is best.",
                Passwords.SHORTEST);
    }

    private static Map<String, Account> configured(AccessConfig config, SessionKey key, Passwords passwords) {
        return config.adminName()
                .map(name -> administrator(name, config.adminPassword().orElseThrow(), key, passwords))
                .map(account -> Map.of(key(account.name()), account))
                .orElse(Map.of());
    }

    /** The same after every start and on every instance, so that sessions last. */
    private static Account administrator(String name, String password, SessionKey key, Passwords passwords) {
        byte[] salt = key.derive("administrator " + name + '\0' + password);
        return new Account(name, passwords.hash(password, salt), Role.with(Role.ADMIN), null, null);
    }

    /** Completes once the stored accounts are known. */
    CompletableFuture<Void> known() {
        return log.known();
    }

    /** Until then nobody can be told that they are not who they say. */
    boolean areKnown() {
        return known().isDone() && !known().isCompletedExceptionally();
    }

    boolean hasAdministrator() {
        return all().stream().anyMatch(Account::isAdministrator);
    }

    /** Names are told apart without regard to case. */
    Optional<Account> find(String name) {
        return Optional.ofNullable(configured.getOrDefault(key(name), stored.get(key(name))));
    }

    /** Whether what an administrator of that name handed out then is still worth something. */
    boolean mayVouch(String name, Instant since) {
        return find(name).filter(account -> account.wasAdministrator(since)).isPresent();
    }

    /** Whether it stands in the settings of this process, and is not to be changed here. */
    boolean isConfigured(String name) {
        return configured.containsKey(key(name));
    }

    /** By name. */
    List<Account> all() {
        return Stream.concat(
                        configured.values().stream(),
                        stored.values().stream().filter(account -> !isConfigured(account.name())))
                .sorted(Comparator.comparing(account -> key(account.name())))
                .toList();
    }

    /** Completes once it is durable and goes here; fails when that is unknown. */
    CompletionStage<Void> put(Account account) {
        return log.put(PREFIX + key(account.name()), SCHEMA, account);
    }

    /** As {@link #put}. */
    CompletionStage<Void> remove(String name) {
        return log.put(PREFIX + key(name), SCHEMA, null);
    }

    @Override
    public void keep(String name, Headers headers, byte @Nullable [] value) throws UnreadableException {
        if (value == null) {
            stored.remove(name);
        } else {
            stored.put(name, SCHEMA.read(headers, value));
        }
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
