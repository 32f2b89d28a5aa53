package fr.obsrs.access;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A session as a page lists it.
 *
 * @param here whether it is the reader's own
 */
record SessionRow(String id, String name, String device, When since, When seen, boolean here) {

    /** A time for programs, and in this machine's zone for people. */
    record When(String at, String words) {
        static When of(Instant at, Locale locale) {
            String words = DateTimeFormatter.ofPattern("d MMM HH:mm", locale).format(at.atZone(ZoneId.systemDefault()));
            return new When(at.toString(), words);
        }
    }

    static SessionRow of(Session.Open open, String own, Locale locale) {
        return new SessionRow(
                open.id(),
                open.session().name(),
                open.session().device(),
                When.of(open.session().since(), locale),
                When.of(open.seen(), locale),
                open.id().equals(own));
    }
}
