package fr.obsrs.moderation;

import fr.obsrs.decision.Finding;
import fr.obsrs.post.Post;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds what some sources bring, whatever it says: nobody vouches for their words but a person who compares. */
record HeldSources(Set<String> sources) implements Rule {

    /** @param more than what is entered by hand */
    HeldSources(List<String> more) {
        this(Stream.concat(Stream.of(Post.BY_HAND), more.stream().map(String::strip))
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public String name() {
        return "held-source";
    }

    @Override
    public List<Finding> check(Post post) {
        return sources.contains(post.source()) ? List.of(new Finding(name(), 0, 0)) : List.of();
    }
}
