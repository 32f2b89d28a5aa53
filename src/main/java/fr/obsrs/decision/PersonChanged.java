package fr.obsrs.decision;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody may come to the desk from here on, may do more or less there, or may no longer. Changes no wall: it stands in
 * this log because here it lasts, in one order with what those people decide.
 *
 * @param role that is given or offered; nothing for what gives none
 * @param whom it is about, where that is not {@code by}
 * @param by account name
 */
public record PersonChanged(
        UUID id, What what, @Nullable String role, @Nullable String whom, String by) implements Decision.OnHouse {

    /** What changed, as the log and the audit write it. */
    public enum What {
        /** A link was made that makes an account. */
        INVITED,
        /** That link was taken back. */
        UNINVITED,
        /** An account was made: by who was invited by {@code whom}, or, with nobody, by the first one of all. */
        JOINED,
        ROLE,
        REMOVED,
        /** A link was made that sets a passphrase anew. */
        LINKED,
        /** A passphrase was set by such a link: of {@code whom}, or, with nobody, of the machine's owner. */
        RECOVERED,
        /** Somebody who knew their passphrase set another. */
        CHANGED,
        /** A session of {@code whom} was ended by somebody else. */
        ENDED;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public House after(House before) {
        return before;
    }

    @Override
    public String key() {
        return "person:" + (whom == null ? by : whom);
    }

    /** The role stands behind a hyphen. */
    @Override
    public Deed deed() {
        return Deed.of("person", by, role == null ? what.toString() : what + "-" + role)
                .about(whom);
    }
}
