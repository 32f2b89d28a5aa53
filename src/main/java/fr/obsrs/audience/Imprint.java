package fr.obsrs.audience;

import fr.obsrs.event.Event;
import java.util.Optional;

/** Who answers for the wall, as the notice names them. */
record Imprint(String title, Optional<String> publisher, Optional<String> contact) {

    static Imprint of(Event event) {
        return new Imprint(event.title(), event.publisher(), event.contact());
    }

    /** Where the contact leads, when it is an e-mail address or a page. */
    public Optional<String> contactAddress() {
        return contact.flatMap(written -> {
            if (written.startsWith("https://") || written.startsWith("http://")) {
                return Optional.of(written);
            }
            return written.contains("@") ? Optional.of("mailto:" + written) : Optional.empty();
        });
    }
}
