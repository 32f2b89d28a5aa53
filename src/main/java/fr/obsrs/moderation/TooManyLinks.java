package fr.obsrs.moderation;

import fr.obsrs.decision.Finding;
import fr.obsrs.post.Post;
import fr.obsrs.post.Span;
import java.util.List;

/** Holds a post with more links than a person usually writes; points at those over the limit. */
record TooManyLinks(int limit) implements Rule {

    @Override
    public String name() {
        return "too-many-links";
    }

    @Override
    public List<Finding> check(Post post) {
        return post.spans().stream()
                .filter(span -> span.kind() == Span.Kind.LINK)
                .skip(limit)
                .map(link -> new Finding(name(), link.start(), link.end()))
                .toList();
    }
}
