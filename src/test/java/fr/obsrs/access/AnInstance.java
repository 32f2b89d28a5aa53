package fr.obsrs.access;

import fr.obsrs.MovableClock;
import fr.obsrs.decision.PersonChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The people's room as one instance has it, on a log in memory. */
final class AnInstance {
    static final String PASSPHRASE = "un mur, cinq ateliers";
    static final Passwords PASSWORDS = new Passwords(4);

    final SharedLog.Instance log;
    final SessionKey key;
    final Accounts accounts;
    final Sessions sessions;
    final Firsts firsts;
    final List<PersonChanged> noted = new ArrayList<>();
    boolean refusesToNote;
    private int mostNotes = Integer.MAX_VALUE;
    final Invitations invitations;
    final PassphraseLinks links;
    final People people;

    AnInstance(SharedLog shared, MovableClock clock) {
        this(shared, clock, null);
    }

    /** @param administrator of its settings */
    AnInstance(SharedLog shared, MovableClock clock, @Nullable String administrator) {
        this(shared, clock, administrator, PASSPHRASE);
    }

    AnInstance(SharedLog shared, MovableClock clock, @Nullable String administrator, String password) {
        log = shared.instance();
        Config config = new Config(administrator, password);
        key = new SessionKey("0123456789abcdef0123456789abcdef");
        accounts = new Accounts(config, key, PASSWORDS, new Obvious(Stream.of("#ObsRS")), log);
        sessions = new Sessions(log, accounts, clock);
        firsts = new Firsts(log, clock);
        invitations = new Invitations(log, firsts, accounts, clock);
        links = new PassphraseLinks(key, accounts, firsts, clock);
        people = new People(accounts, firsts, PASSWORDS, new Register(this::note), clock);
        log.read();
    }

    private record Config(@Nullable String administrator, String password) implements AccessConfig {
        @Override
        public Optional<String> adminName() {
            return Optional.ofNullable(administrator);
        }

        @Override
        public Optional<String> adminPassword() {
            return adminName().map(name -> password);
        }

        @Override
        public Optional<String> sessionKey() {
            return Optional.empty();
        }
    }

    /** So many are written; then Kafka is away. */
    void refusesToNoteAfter(int notes) {
        mostNotes = notes;
    }

    private CompletableFuture<Void> note(PersonChanged change) {
        if (refusesToNote || noted.size() >= mostNotes) {
            return CompletableFuture.failedFuture(new IllegalStateException("Kafka is away"));
        }
        noted.add(change);
        return CompletableFuture.completedFuture(null);
    }

    Account add(String name, String role) {
        try {
            return people.add(name, PASSPHRASE, () -> Optional.of(new People.Ticket(role, "Amina")))
                    .orElseThrow();
        } catch (NameTakenException e) {
            throw new AssertionError(e);
        }
    }

    /** The id of a new session. */
    String signIn(Account account) {
        return Token.hash(
                sessions.begin(account, "Firefox · Linux").toCompletableFuture().join());
    }
}
