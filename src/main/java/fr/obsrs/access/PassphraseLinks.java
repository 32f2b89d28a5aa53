package fr.obsrs.access;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Makes and reads the links of {@link PassphraseLink} for the accounts there are. Thread-safe. */
@Singleton
class PassphraseLinks {

    /** A link and the account that it opens. */
    record Opened(PassphraseLink link, Account account) {}

    private final SessionKey key;
    private final Accounts accounts;
    private final Claims claims;
    private final Clock clock;

    PassphraseLinks(SessionKey key, Accounts accounts, Claims claims, Clock clock) {
        this.key = key;
        this.accounts = accounts;
        this.claims = claims;
        this.clock = clock;
    }

    /** The token of a new one. */
    String make(Account account) {
        return PassphraseLink.of(account.name(), clock.instant()).token(key.bytes());
    }

    /** What a token still opens: an account of the settings has its passphrase there. */
    Optional<Opened> find(String token) {
        return PassphraseLink.read(key.bytes(), token, clock.instant())
                .filter(link -> !claims.isTaken(Token.hash(token)) && !accounts.isConfigured(link.name()))
                .flatMap(link ->
                        accounts.find(link.name()).filter(link::opens).map(account -> new Opened(link, account)));
    }

    /** Completes with the account for the one who was first; with nothing for all others. */
    CompletionStage<Optional<Account>> use(String token) {
        return find(token)
                .map(opened -> claims.take(Token.hash(token), opened.link().until())
                        .thenApply(won -> won ? Optional.of(opened.account()) : Optional.<Account>empty()))
                .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
    }
}
