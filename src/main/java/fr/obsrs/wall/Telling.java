package fr.obsrs.wall;

import fr.obsrs.decision.PostView;
import fr.obsrs.wall.RoomWall.Difference;
import fr.obsrs.wall.RoomWall.Member;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a wall tells, put into words: of posts that are held, at a revision. Thread-safe. */
@Singleton
class Telling {
    private final Words words;
    private final Frames frames;

    Telling(Words words, Frames frames) {
        this.words = words;
        this.frames = frames;
    }

    Snapshot whole(List<Member> members, String revision) {
        List<PostView> posts = members.stream()
                .flatMap(member -> words.view(member.standing()).stream())
                .toList();
        return new Snapshot(revision, posts);
    }

    byte[] reset(List<Member> members, SceneView scene, String revision) {
        return frames.write(
                List.of(new Frames.Event("reset", whole(members, revision).with(scene))), revision);
    }

    /**
     * Removals, then posts, then the scene: the revision stands on the last frame, when all before it is out.
     *
     * @param scene nothing when it is not to be told
     * @param revision nothing for what the log does not say yet
     */
    byte[] difference(Difference difference, @Nullable SceneView scene, @Nullable String revision) {
        List<Frames.Event> events = new ArrayList<>();
        difference.removed().forEach(post -> events.add(new Frames.Event("remove", new Frames.Removed(post))));
        difference.posted().stream()
                .flatMap(member -> words.view(member.standing()).stream())
                .forEach(view -> events.add(new Frames.Event("post", view)));
        if (scene != null) {
            events.add(new Frames.Event("scene", scene));
        }
        return frames.write(events, revision);
    }
}
