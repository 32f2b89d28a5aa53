package fr.obsrs.connector;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.APost;
import fr.obsrs.decision.Left;
import fr.obsrs.decision.State;
import fr.obsrs.decision.Withdrawn;
import fr.obsrs.post.Post;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TakingBackTest {
    private final Rig rig = new Rig();
    private final Post bonjour = said("one", "bonjour");

    @Test
    void what_is_gone_at_its_source_is_withdrawn_once_however_often_that_is_said() {
        run("one", out -> {
            out.post(new LocalId("17", false), bonjour);
            out.gone("17");
            out.gone("17");
            out.gone(bonjour.id());
        });
        run("one", out -> out.gone("17"));

        assertThat(rig.standing(bonjour.id()).state()).isEqualTo(State.WITHDRAWN);
        assertThat(rig.decisions)
                .hasSize(1)
                .first()
                .isInstanceOfSatisfying(
                        Withdrawn.class, said -> assertThat(said.source()).isEqualTo("one"));
        assertThat(rig.metrics.get("obsrs.source.withdrawals").counter().count())
                .isOne();
    }

    @Test
    void the_word_of_the_server_where_it_was_written_is_its_authors() {
        rig.showsAll();
        run("two", out -> out.post(said("two", "bonjour")));
        run("one", out -> {
            out.post(new LocalId("17", true), bonjour);
            out.gone("17");
        });
        assertThat(rig.standing(bonjour.id()).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void a_source_that_did_not_bring_it_only_takes_it_off_for_a_person_to_look() {
        rig.showsAll();
        run("two", out -> out.post(said("two", "bonjour")));
        run("one", out -> {
            out.post(new LocalId("17", false), bonjour);
            out.gone("17");
            out.gone("17");
        });
        assertThat(rig.standing(bonjour.id()).state()).isEqualTo(State.WAITING);
        assertThat(rig.decisions).hasSize(1);
    }

    @Test
    void what_was_deleted_before_it_came_is_withdrawn_and_its_words_stay_outside() {
        run("one", out -> out.gone("17"));
        rig.restart();
        run("one", out -> {
            out.post(new LocalId("17", false), bonjour);
            out.post(new LocalId("17", false), bonjour);
        });
        assertThat(rig.posts).isEmpty();
        assertThat(rig.standing(bonjour.id()).state()).isEqualTo(State.WITHDRAWN);
        assertThat(rig.decisions).hasSize(1);
    }

    @Test
    void a_restart_keeps_what_the_servers_ids_mean() {
        run("one", out -> out.post(new LocalId("17", false), bonjour));
        rig.restart();
        run("one", out -> out.gone("17"));
        assertThat(rig.standing(bonjour.id()).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void ids_of_one_server_mean_nothing_at_another() {
        run("one", out -> out.post(new LocalId("17", false), bonjour));
        run("two", out -> out.gone("17"));
        assertThat(rig.decisions).isEmpty();
        assertThat(rig.standing(bonjour.id()).state()).isEqualTo(State.WAITING);
    }

    @Test
    void a_post_that_left_may_come_again_with_the_same_words_and_leave_again() {
        Instant edit = FakeTime.START;
        run("one", out -> {
            out.post(bonjour);
            out.left(bonjour.id(), false, null);
            out.left(bonjour.id(), false, null);
        });
        assertThat(rig.decisions).hasSize(1).first().isInstanceOf(Left.class);
        assertThat(rig.standing(bonjour.id()).state()).isEqualTo(State.RETRACTED);

        run("one", out -> out.post(edited(edit)));
        assertThat(rig.standing(bonjour.id()).state()).isEqualTo(State.WAITING);
        run("one", out -> out.left(bonjour.id(), false, null));
        assertThat(rig.standing(bonjour.id()).state()).isEqualTo(State.RETRACTED);
    }

    @Test
    void nothing_leaves_by_the_word_of_a_source_that_did_not_bring_it() {
        run("two", out -> out.post(said("two", "bonjour")));
        run("one", out -> {
            out.left(bonjour.id(), false, null);
            out.left(said("one", "autre").id(), false, null);
        });
        assertThat(rig.decisions).isEmpty();
    }

    @Test
    void the_home_of_a_post_says_that_it_has_left_whoever_brought_it() {
        rig.showsAll();
        run("two", out -> out.post(said("two", "bonjour")));
        run("one", out -> {
            out.post(new LocalId("17", true), bonjour);
            out.left(bonjour.id(), true, null);
        });
        assertThat(rig.standing(bonjour.id()).state()).isEqualTo(State.RETRACTED);
        assertThat(rig.decisions).hasSize(1);
    }

    @Test
    void a_withdrawal_that_was_lost_is_said_again_and_no_bookmark_passes_it() {
        run("one", out -> out.post(new LocalId("17", false), bonjour));
        rig.time.thenNothing(1);
        boolean[] said = {false};
        rig.run("one", (after, out) -> {
            if (!said[0]) {
                said[0] = true;
                rig.loseNext(1);
                out.gone("17");
                out.reached(new Cursor(Map.of("timeline", "lost")));
            }
            throw SourceException.unreachable("down");
        });
        assertThat(rig.standing(bonjour.id()).state()).isEqualTo(State.WITHDRAWN);
        assertThat(rig.decisions).hasSize(1);
        assertThat(rig.cursors).isEmpty();
    }

    @Test
    void nonsense_that_is_gone_is_not_remembered() {
        run("one", out -> {
            out.gone("");
            out.gone("9".repeat(3_000));
        });
        assertThat(rig.memory("one").ids().all()).isEmpty();
    }

    private Post edited(Instant at) {
        return APost.saying("bonjour")
                .id("1")
                .from("one", "@a@one", "https://one.example/1")
                .edited(at)
                .build();
    }

    private static Post said(String source, String text) {
        return APost.saying(text)
                .id(text.equals("bonjour") ? "1" : text)
                .from(source, "@a@one", "https://one.example/1")
                .build();
    }

    interface Telling {
        void tell(Handover out) throws SourceException, InterruptedException;
    }

    private void run(String source, Telling what) {
        rig.run(source, (after, out) -> {
            what.tell(out);
            throw new InterruptedException();
        });
    }
}
