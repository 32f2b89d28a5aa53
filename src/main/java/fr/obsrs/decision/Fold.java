package fr.obsrs.decision;

import fr.obsrs.post.PostId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fold of the decisions log: pure, total, no clock. Not thread-safe. */
final class Fold {
    private final Map<PostId, Standing> standings = new HashMap<>();
    /** Of what people and authors decided; judgements have no one who asks again. */
    private final Map<UUID, Fate> fates = new HashMap<>();

    private House house = House.EMPTY;

    /** Takes the next decision. */
    Change apply(At at, Decision decision) {
        House houseBefore = house;
        Standing before = decision instanceof Decision.OnPost onPost ? standings.get(onPost.post()) : null;
        if (fates.containsKey(decision.id())) {
            return new Change(at, decision, before, before, houseBefore, house);
        }
        Standing after = before;
        boolean applied = true;
        if (decision instanceof Decision.OnPost onPost) {
            Optional<Standing> next = onPost.after(before, at, house);
            applied = next.isPresent();
            if (applied) {
                after = next.get();
                standings.put(onPost.post(), after);
            }
        } else if (decision instanceof Decision.OnHouse onHouse) {
            house = onHouse.after(house);
        }
        if (!(decision instanceof Judged)) {
            State stood = before == null ? null : before.state();
            fates.put(decision.id(), new Fate(decision, at.offset(), applied, stood, after));
        }
        return new Change(at, decision, before, after, houseBefore, house);
    }

    House house() {
        return house;
    }

    @Nullable
    Standing find(PostId post) {
        return standings.get(post);
    }

    @Nullable
    Fate fate(UUID decision) {
        return fates.get(decision);
    }

    Collection<Standing> standings() {
        return standings.values();
    }
}
