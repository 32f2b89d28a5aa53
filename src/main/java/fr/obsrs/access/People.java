package fr.obsrs.access;

import fr.obsrs.decision.PersonChanged.What;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Changes of accounts. All block until durable, and throw a {@link CompletionException} when that is
 * unknown. One at a time here; where another instance changes the same person in the same moment, the later one counts.
 */
@Singleton
class People {

    /**
     * What lets somebody make an account.
     *
     * @param by who gave it; nothing for the first account of all
     */
    record Ticket(String role, @Nullable String by) {}

    /** Longer than it takes to make an account. Whoever reserved a name and then was gone keeps it from nobody. */
    private static final Duration RESERVED = Duration.ofMinutes(2);

    /** What became of a change. */
    enum Outcome {
        DONE,
        /** Somebody must be able to look after people. */
        LAST,
        /** Stands in the settings of the process. */
        FIXED,
        UNKNOWN
    }

    private final Accounts accounts;
    private final Firsts firsts;
    private final Passwords passwords;
    private final Register register;
    private final Clock clock;

    People(Accounts accounts, Firsts firsts, Passwords passwords, Register register, Clock clock) {
        this.accounts = accounts;
        this.firsts = firsts;
        this.passwords = passwords;
        this.register = register;
        this.clock = clock;
    }

    boolean isTaken(String name) {
        return accounts.find(name).isPresent();
    }

    /**
     * Makes an account for somebody who has a ticket. Whoever took the name a moment before, here or on another instance,
     * keeps it, and the ticket is not used up.
     *
     * @param ticket used up when it is asked; gives nothing where it is worth nothing any more
     * @return nothing where the ticket was worth nothing
     */
    synchronized Optional<Account> add(String name, String passphrase, Supplier<Optional<Ticket>> ticket)
            throws NameTakenException {
        String reserved = Token.hash("name " + Accounts.key(name));
        if (isTaken(name) || !reserve(reserved)) {
            throw new NameTakenException();
        }
        try {
            if (isTaken(name)) {
                throw new NameTakenException();
            }
            return ticket.get().map(valid -> join(name, passphrase, valid));
        } finally {
            firsts.release(reserved);
        }
    }

    private boolean reserve(String name) {
        try {
            return done(firsts.take(name, clock.instant().plus(RESERVED)));
        } catch (CompletionException e) {
            // It may be ours all the same, and the next try must not find it taken.
            firsts.release(name);
            throw e;
        }
    }

    private Account join(String name, String passphrase, Ticket ticket) {
        register.note(What.JOINED, ticket.role(), ticket.by(), name);
        Instant now = clock.instant();
        Account account = new Account(name, passwords.hash(passphrase), Role.with(ticket.role()), now, now);
        done(accounts.put(account));
        return account;
    }

    /**
     * Nothing when there is no such account any more.
     *
     * @param how {@link What#CHANGED} or {@link What#RECOVERED}
     * @param by who made it possible; nothing for the owner of the account or of the machine
     */
    synchronized Optional<Account> setPassphrase(String name, String passphrase, What how, @Nullable String by) {
        Account account = accounts.find(name).orElse(null);
        if (account == null || accounts.isConfigured(name)) {
            return Optional.empty();
        }
        register.note(how, null, by, account.name());
        Account changed = account.withPassphrase(passwords.hash(passphrase), clock.instant());
        done(accounts.put(changed));
        return Optional.of(changed);
    }

    /** @param by who wants it */
    synchronized Outcome changeRole(String name, String role, String by) {
        Account account = accounts.find(name).orElse(null);
        Outcome refused = refusal(account, !role.equals(Role.ADMIN));
        if (account == null || refused != null) {
            return refused == null ? Outcome.UNKNOWN : refused;
        }
        if (account.role().equals(role)) {
            return Outcome.DONE;
        }
        register.note(What.ROLE, role, account.name(), by);
        return unlessNobodyIsLeft(account, accounts.put(account.withRole(role, clock.instant())), by);
    }

    /** As {@link #changeRole}. */
    synchronized Outcome remove(String name, String by) {
        Account account = accounts.find(name).orElse(null);
        Outcome refused = refusal(account, true);
        if (account == null || refused != null) {
            return refused == null ? Outcome.UNKNOWN : refused;
        }
        register.note(What.REMOVED, null, account.name(), by);
        return unlessNobodyIsLeft(account, accounts.remove(name), by);
    }

    private @Nullable Outcome refusal(@Nullable Account account, boolean takesAway) {
        if (account == null) {
            return Outcome.UNKNOWN;
        }
        if (accounts.isConfigured(account.name())) {
            return Outcome.FIXED;
        }
        boolean last = takesAway
                && account.isAdministrator()
                && accounts.all().stream().filter(Account::isAdministrator).count() == 1;
        return last ? Outcome.LAST : null;
    }

    /**
     * On two instances two administrators may have removed each other: the later one to do so takes it back, and notes it
     * then, because a word that cannot be written must not keep the last one out.
     */
    private Outcome unlessNobodyIsLeft(Account before, CompletionStage<Void> change, String by) {
        done(change);
        if (accounts.hasAdministrator()) {
            return Outcome.DONE;
        }
        done(accounts.put(before));
        register.note(What.ROLE, before.role(), before.name(), by);
        return Outcome.LAST;
    }

    private static <T> T done(CompletionStage<T> change) {
        return change.toCompletableFuture().join();
    }
}
