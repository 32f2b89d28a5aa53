package fr.obsrs.access;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Changes of accounts. All block until durable, and throw a {@link java.util.concurrent.CompletionException} when that is
 * unknown. One at a time here; where another instance changes the same person in the same moment, the later one counts.
 */
@Singleton
class People {

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
    private final Passwords passwords;
    private final Clock clock;

    People(Accounts accounts, Passwords passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    boolean isTaken(String name) {
        return accounts.find(name).isPresent();
    }

    synchronized Account add(String name, String passphrase, String role) {
        Account account = new Account(name, passwords.hash(passphrase), Role.with(role), clock.instant());
        done(accounts.put(account));
        return account;
    }

    /** Nothing when there is no such account any more. */
    synchronized Optional<Account> setPassphrase(String name, String passphrase) {
        Optional<Account> changed = accounts.find(name)
                .filter(account -> !accounts.isConfigured(name))
                .map(account -> account.withPassphrase(passwords.hash(passphrase), clock.instant()));
        changed.ifPresent(account -> done(accounts.put(account)));
        return changed;
    }

    /** @param by who wants it, for the log */
    synchronized Outcome changeRole(String name, String role, String by) {
        Account account = accounts.find(name).orElse(null);
        Outcome refused = refusal(account, !role.equals(Role.ADMIN));
        if (account == null || refused != null) {
            return refused == null ? Outcome.UNKNOWN : refused;
        }
        Outcome outcome = unlessNobodyIsLeft(account, accounts.put(account.withRole(role)));
        Log.infof("A role was changed (name=%s, role=%s, by=%s, outcome=%s)", account.name(), role, by, outcome);
        return outcome;
    }

    /** As {@link #changeRole}. */
    synchronized Outcome remove(String name, String by) {
        Account account = accounts.find(name).orElse(null);
        Outcome refused = refusal(account, true);
        if (account == null || refused != null) {
            return refused == null ? Outcome.UNKNOWN : refused;
        }
        Outcome outcome = unlessNobodyIsLeft(account, accounts.remove(name));
        Log.infof("An account was removed (name=%s, by=%s, outcome=%s)", account.name(), by, outcome);
        return outcome;
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

    /** On two instances two administrators may have removed each other: the later one to do so takes it back. */
    private Outcome unlessNobodyIsLeft(Account before, CompletionStage<Void> change) {
        done(change);
        if (accounts.hasAdministrator()) {
            return Outcome.DONE;
        }
        done(accounts.put(before));
        return Outcome.LAST;
    }

    private static void done(CompletionStage<Void> change) {
        change.toCompletableFuture().join();
    }
}
