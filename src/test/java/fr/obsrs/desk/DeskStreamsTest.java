package fr.obsrs.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.obsrs.APost;
import fr.obsrs.desk.News.Around;
import fr.obsrs.desk.News.SourcesNews;
import fr.obsrs.desk.WallsOverview.WallsView;
import fr.obsrs.event.Language;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an open page is told, look by look. */
class DeskStreamsTest {
    private static final int MANY = 200;

    private final FakeRoom room = new FakeRoom();
    private final FakeDoor door = new FakeDoor();
    private final DeskStreams streams = new DeskStreams(
            room,
            door,
            new ObjectMapper().registerModule(new JavaTimeModule()),
            Clock.fixed(APost.NOON, ZoneOffset.UTC));
    private final FakeOutlet page = new FakeOutlet();
    private final AtomicBoolean holds = new AtomicBoolean(true);

    private void open() {
        streams.open(new DeskStream(new DeskStream.Reader("page-1", "theo", Language.FR, holds::get), page));
    }

    private void look(int times) {
        IntStream.range(0, times).forEach(look -> streams.look());
    }

    @Test
    void a_new_page_is_told_all_and_then_only_what_changes() {
        open();
        look(3);
        assertThat(page.events).containsExactly(DeskStreams.RESET);
        room.counts = new Counts(7, 0, 0, 0, 0, 0);
        look(3);
        assertThat(page.events).containsExactly(DeskStreams.RESET, DeskStreams.NEWS);
        assertThat(page.last)
                .contains("\"waiting\":7")
                .doesNotContain("sources")
                .doesNotContain("decisions");
    }

    @Test
    void what_a_screen_says_is_told_once_and_alone() {
        open();
        look(1);
        room.screens = List.of(new ScreenWatch.Seen("s", null, "pause", true, true, 0, 1920, 1080, true, 0, true));
        look(3);
        assertThat(page.events).containsExactly(DeskStreams.RESET, DeskStreams.NEWS);
        assertThat(page.last).contains("\"screens\":[{\"screen\":\"s\"").doesNotContain("counts");
    }

    @Test
    void however_much_changes_between_two_looks_it_is_one_event() {
        open();
        look(1);
        room.end += 50;
        look(1);
        assertThat(page.events).containsExactly(DeskStreams.RESET, DeskStreams.NEWS);
        assertThat(room.askedFrom).containsExactly(0L);
        look(1);
        assertThat(room.askedFrom).containsExactly(0L, 50L);
    }

    @Test
    void silence_is_broken_so_that_a_page_knows_that_it_is_connected() {
        open();
        look(21);
        assertThat(page.events).containsExactly(DeskStreams.RESET, DeskStreams.BEAT);
    }

    @Test
    void a_page_that_takes_nothing_is_told_nothing_and_let_go_in_the_end() {
        open();
        look(1);
        page.free = false;
        look(79);
        assertThat(page.events).containsExactly(DeskStreams.RESET);
        assertThat(page.hungUp).isFalse();
        look(1);
        assertThat(page.hungUp).isTrue();
        assertThat(door.said).endsWith("leave page-1 theo");
    }

    @Test
    void a_page_that_was_slow_for_a_while_is_told_the_rest_at_once() {
        open();
        look(1);
        page.free = false;
        room.end += 3;
        look(40);
        page.free = true;
        look(1);
        assertThat(page.events).containsExactly(DeskStreams.RESET, DeskStreams.NEWS);
        assertThat(room.askedFrom).containsExactly(0L);
        assertThat(page.hungUp).isFalse();
    }

    @Test
    void a_sign_in_that_no_longer_holds_closes_the_page_whatever_the_news_wait_for() {
        open();
        look(10);
        streams.guard();
        assertThat(page.hungUp).isFalse();
        holds.set(false);
        streams.guard();
        assertThat(page.hungUp).isTrue();
        int told = page.events.size();
        look(MANY);
        assertThat(page.events).hasSize(told);
    }

    @Test
    void who_comes_and_goes_is_noted_and_said_again_meanwhile() {
        DeskStream stream = new DeskStream(new DeskStream.Reader("page-1", "theo", Language.FR, () -> true), page);
        streams.open(stream);
        look(40);
        streams.close(stream);
        assertThat(door.said).containsExactly("say page-1 theo", "repeat page-1 theo", "leave page-1 theo");
    }

    @Test
    void who_opens_the_page_anew_before_the_old_stream_ends_stays_here() {
        DeskStream old = new DeskStream(new DeskStream.Reader("page-1", "theo", Language.FR, () -> true), page);
        DeskStream anew = new DeskStream(old.reader, new FakeOutlet());
        streams.open(old);
        streams.open(anew);
        streams.close(old);
        assertThat(door.said).doesNotContain("leave page-1 theo");
        streams.close(anew);
        assertThat(door.said).endsWith("leave page-1 theo");
    }

    @Test
    void pages_that_know_the_same_are_told_from_one_writing_each_in_its_language() {
        FakeOutlet another = new FakeOutlet();
        FakeOutlet english = new FakeOutlet();
        open();
        streams.open(new DeskStream(new DeskStream.Reader("page-2", "amina", Language.FR, () -> true), another));
        streams.open(new DeskStream(new DeskStream.Reader("page-3", "kim", Language.EN, () -> true), english));
        look(1);
        room.end += 3;
        look(1);
        assertThat(room.askedFrom).containsExactly(0L, 0L);
        assertThat(another.last).isEqualTo(page.last);
        assertThat(english.events).containsExactly(DeskStreams.RESET, DeskStreams.NEWS);
    }

    @Test
    void a_page_with_which_something_goes_wrong_is_let_go_and_the_others_are_told() {
        open();
        FakeOutlet another = new FakeOutlet();
        streams.open(new DeskStream(new DeskStream.Reader("page-2", "amina", Language.FR, () -> true), another));
        look(1);
        page.broken = true;
        room.end += 1;
        look(1);
        assertThat(page.hungUp).isTrue();
        assertThat(another.events).containsExactly(DeskStreams.RESET, DeskStreams.NEWS);
        assertThat(another.hungUp).isFalse();
    }

    @Test
    void who_was_signed_out_is_told_nothing_more_and_the_others_are() {
        FakeOutlet another = new FakeOutlet();
        streams.open(new DeskStream(new DeskStream.Reader("page-2", "amina", Language.FR, () -> true), another));
        open();
        look(1);
        holds.set(false);
        streams.guard();
        room.end += 1;
        look(1);
        assertThat(page.events).containsExactly(DeskStreams.RESET);
        assertThat(another.events).containsExactly(DeskStreams.RESET, DeskStreams.NEWS);
        assertThat(another.hungUp).isFalse();
    }

    private static final class FakeRoom implements DeskStreams.Room {
        long end;
        Counts counts = Counts.NONE;
        List<ScreenWatch.Seen> screens = List.of();
        final List<Long> askedFrom = new ArrayList<>();

        @Override
        public long end() {
            return end;
        }

        @Override
        public SourcesNews sources(Language language) {
            return new SourcesNews(0, "", List.of());
        }

        @Override
        public Around around(SourcesNews how) {
            return new Around(counts, List.of(), List.of(), how, new WallsView(List.of(), screens));
        }

        @Override
        public News first(Around around) {
            return News.of(APost.NOON, null, false, null, around);
        }

        @Override
        public Map.Entry<News, Long> since(long position, @Nullable Around told, Around around, Language language) {
            askedFrom.add(position);
            return Map.entry(News.of(APost.NOON, null, end - position > 0, told, around), end);
        }
    }
}
