package fr.obsrs.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.function.BooleanSupplier;

/**
 * That somebody is signed in, for whoever keeps a connection open longer than a request: every request is checked anew,
 * an open stream must ask by itself. Thread-safe.
 */
public final class SignedIn {
    private static final String ATTRIBUTE = SignedIn.class.getName();

    private final BooleanSupplier holds;

    private SignedIn(BooleanSupplier holds) {
        this.holds = holds;
    }

    /** Who an account's owner is to all resources, as long as this holds. */
    static SecurityIdentity identity(Account account, BooleanSupplier holds) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account.name()))
                .addRoles(account.roles())
                .addAttribute(ATTRIBUTE, new SignedIn(holds))
                .build();
    }

    /**
     * Of the one who makes this request; to be asked on the request's thread, the answer may be kept.
     *
     * @throws IllegalStateException for somebody who is not signed in, whom no role would have let come so far
     */
    public static SignedIn of(SecurityIdentity who) {
        SignedIn signedIn = who.getAttribute(ATTRIBUTE);
        if (signedIn == null) {
            throw new IllegalStateException("asked for somebody who is not signed in");
        }
        return signedIn;
    }

    /**
     * Whether it still is so: false within a second, on every instance, after the session ended or expired, the account
     * was removed, or its passphrase or role was changed. Takes no time, and does not count as being active.
     */
    public boolean holds() {
        return holds.getAsBoolean();
    }
}
