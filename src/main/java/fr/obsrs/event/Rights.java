package fr.obsrs.event;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What whoever asks for a page may do there; templates say {@code inject:rights}. */
@Named
@RequestScoped
public class Rights {
    private final SecurityIdentity who;

    Rights(SecurityIdentity who) {
        this.who = who;
    }

    /** Whether there is anything to decide for them, or only to read. */
    public boolean decides() {
        return who.hasRole("moderator");
    }
}
