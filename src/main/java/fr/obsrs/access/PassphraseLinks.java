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
    private final Firsts firsts;
    private final Clock clock;

    PassphraseLinks(SessionKey key, Accounts accounts, Firsts firsts, Clock clock) {
        this.key = key;
        this.accounts = accounts;
        this.firsts = firsts;
        this.clock = clock;
    }

    /**
     * The token of a new one.
     *
     * @param by name of the administrator who makes it
     */
    String make(Account account, String by) {
        return PassphraseLink.of(account.name(), by, clock.instant()).token(key.bytes());
    }

    /** What a token still opens: an account of the settings has its passphrase there. */
    Optional<Opened> find(String token) {
        return PassphraseLink.read(key.bytes(), token, clock.instant())
                .filter(link -> !firsts.isTaken(Token.hash(token)) && !accounts.isConfigured(link.name()))
                .filter(this::isVouchedFor)
                .flatMap(link ->
                        accounts.find(link.name()).filter(link::opens).map(account -> new Opened(link, account)));
    }

    private boolean isVouchedFor(PassphraseLink link) {
        return link.by().isEmpty() || accounts.mayVouch(link.by(), link.issued());
    }

    /** Completes with what it opens for the one who was first; with nothing for all others. */
    CompletionStage<Optional<Opened>> use(String token) {
        return find(token)
                .map(opened -> firsts.take(Token.hash(token), opened.link().until())
                        .thenApply(won -> Optional.of(opened).filter(it -> won && isVouchedFor(it.link()))))
                .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
    }
}
