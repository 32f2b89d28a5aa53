package fr.obsrs.wall;

import fr.obsrs.decision.PostView;
import java.util.List;

/** The whole of one wall at a revision, newest first: what {@code GET /wall/posts} answers. */
record Snapshot(String revision, List<PostView> posts) {

    /** Data of {@code reset}, which replaces all that a client holds. */
    record Reset(String revision, List<PostView> posts, SceneView scene) {}

    Reset with(SceneView scene) {
        return new Reset(revision, posts, scene);
    }
}
