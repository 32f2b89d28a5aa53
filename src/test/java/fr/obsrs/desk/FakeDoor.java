package fr.obsrs.desk;

import fr.obsrs.post.PostId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers who came and went. */
final class FakeDoor implements DeskStreams.Door {
    final List<String> said = new ArrayList<>();

    @Override
    public void say(String page, String name, @Nullable PostId post) {
        said.add("say " + page + " " + name);
    }

    @Override
    public void repeat(String page, String name) {
        said.add("repeat " + page + " " + name);
    }

    @Override
    public void leave(String page, String name) {
        said.add("leave " + page + " " + name);
    }
}
