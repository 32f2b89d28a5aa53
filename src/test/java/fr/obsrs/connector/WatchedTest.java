package fr.obsrs.connector;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.APost;
import fr.obsrs.post.Post;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WatchedTest {
    private final Rig rig = new Rig();

    @Test
    void a_source_watches_what_it_brought_and_people_look_at_the_wall_first() {
        List<String> watched = new ArrayList<>();
        rig.run("one", (after, out) -> {
            out.post(new LocalId("waits", false), said("one", "1"));
            rig.showsAll();
            out.post(new LocalId("hangs", false), said("one", "2"));
            out.post(new LocalId("went", false), said("one", "3"));
            out.gone("went");
            out.post(new LocalId("left", false), said("one", "4"));
            out.left(said("one", "4").id(), false, null);
            out.gone("never came");
            watched.addAll(out.watched());
            throw new InterruptedException();
        });
        assertThat(watched).containsExactly("hangs", "waits");
    }

    @Test
    void what_another_source_brought_is_the_others_to_watch() {
        List<String> watched = new ArrayList<>();
        rig.run("two", (after, out) -> {
            out.post(said("two", "1"));
            throw new InterruptedException();
        });
        rig.run("one", (after, out) -> {
            out.post(new LocalId("17", false), said("one", "1"));
            watched.addAll(out.watched());
            throw new InterruptedException();
        });
        assertThat(watched).isEmpty();
    }

    private static Post said(String source, String id) {
        return APost.saying("mot " + id)
                .id(id)
                .from(source, "@a@one", "https://one.example/" + id)
                .build();
    }
}
