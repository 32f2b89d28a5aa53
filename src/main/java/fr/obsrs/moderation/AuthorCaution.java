package fr.obsrs.moderation;

import fr.obsrs.decision.Finding;
import fr.obsrs.post.Post;
import java.util.List;
import java.util.Set;

/** Holds a post whose network says something of its author that a person should weigh before it is shown. */
record AuthorCaution(String name, Set<String> cautions) implements Rule {

    /** The author asks not to be spread, or the author's posts are kept from strangers. */
    static AuthorCaution optOut() {
        return new AuthorCaution("author-opt-out", Set.of(Post.NO_INDEX, Post.LIMITED));
    }

    /** The author is a program. */
    static AuthorCaution bot() {
        return new AuthorCaution("bot-author", Set.of(Post.BOT));
    }

    @Override
    public List<Finding> check(Post post) {
        return cautions.stream().anyMatch(post::hasCaution) ? List.of(new Finding(name(), 0, 0)) : List.of();
    }
}
