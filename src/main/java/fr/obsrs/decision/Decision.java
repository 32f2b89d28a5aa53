package fr.obsrs.decision;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.obsrs.post.PostId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One record of the topic {@code decisions}. The step it makes stands on the type, so that none can be forgotten. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Judged.class, name = "judged"),
    @JsonSubTypes.Type(value = Moderated.class, name = "moderated"),
    @JsonSubTypes.Type(value = Retracted.class, name = "retracted"),
    @JsonSubTypes.Type(value = Withdrawn.class, name = "withdrawn"),
    @JsonSubTypes.Type(value = Left.class, name = "left"),
    @JsonSubTypes.Type(value = Erased.class, name = "erased"),
    @JsonSubTypes.Type(value = ModeSet.class, name = "mode"),
    @JsonSubTypes.Type(value = AuthorMarked.class, name = "author"),
    @JsonSubTypes.Type(value = SceneSet.class, name = "scene"),
    @JsonSubTypes.Type(value = WordListed.class, name = "word"),
    @JsonSubTypes.Type(value = RuleSet.class, name = "rule"),
    @JsonSubTypes.Type(value = PersonChanged.class, name = "person"),
    @JsonSubTypes.Type(value = SourceOrdered.class, name = "source"),
    @JsonSubTypes.Type(value = Entered.class, name = "entered"),
})
public sealed interface Decision {

    /** Made by whoever decides, so that a lost answer can be asked for again. */
    UUID id();

    /** The key of its record. */
    String key();

    /** How the audit tells it. */
    Deed deed();

    /** A decision on one post. */
    sealed interface OnPost extends Decision permits Judged, Moderated, Retracted, Withdrawn, Left, Erased, Entered {
        PostId post();

        /**
         * Where the post stands after it.
         *
         * @param before nothing for a post that no decision has named yet
         * @return nothing when this decision does not apply
         */
        Optional<Standing> after(@Nullable Standing before, At at, House house);

        /** Whether it takes the post off the wall wherever that stands by then, so that no screen need wait for it. */
        default boolean takesDown() {
            return false;
        }

        @Override
        default String key() {
            return post().value();
        }
    }

    /** A decision on the wall as a whole, or on who makes them or whence posts come; always applies. */
    sealed interface OnHouse extends Decision
            permits ModeSet, AuthorMarked, SceneSet, WordListed, RuleSet, PersonChanged, SourceOrdered {
        House after(House before);
    }
}
