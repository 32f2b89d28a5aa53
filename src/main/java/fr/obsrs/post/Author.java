package fr.obsrs.post;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a post, as far as a viewer sees it. No picture yet: one is kept only once our own proxy can serve it.
 *
 * @param id what the network calls this person on all its servers; never shown
 * @param name 1 to 200 characters, plain text
 * @param handle full address such as {@code @ana@example.social}; servers may disagree on it, so no revision covers it
 * @param url the author's page, http or https
 */
public record Author(
        String id,
        String name,
        @Nullable String handle,
        @Nullable URI url) {
    public Author {
        if (id.isBlank() || name.isBlank() || name.length() > 200) {
            throw new IllegalArgumentException("an author needs an id and a name of 1 to 200 characters");
        }
        Links.requireWeb(url);
    }
}
