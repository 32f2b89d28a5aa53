package fr.obsrs.moderation;

import fr.obsrs.decision.Finding;
import fr.obsrs.post.Post;
import java.util.List;

/** Holds a post that its own author put behind a warning: a screen cannot ask who wants to read on. */
record ContentWarning() implements Rule {

    @Override
    public String name() {
        return "content-warning";
    }

    @Override
    public List<Finding> check(Post post) {
        return post.warning() == null ? List.of() : List.of(new Finding(name(), 0, 0));
    }
}
