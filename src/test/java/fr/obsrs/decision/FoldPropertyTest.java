package fr.obsrs.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.obsrs.decision.ALog.Judgement;
import fr.obsrs.decision.Histories.Entry;
import fr.obsrs.post.PostId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds of every log. A failure names the seed that invents its log again. */
class FoldPropertyTest {
    private static final int SEEDS = 300;

    /** All that a fold knows. */
    private record Known(Set<Standing> standings, House house, Map<UUID, Fate> fates) {}

    @Test
    void nothing_is_shown_that_nobody_allowed_and_no_other_promise_is_broken() {
        forEachSeed(seed -> {
            Witness witness = new Witness();
            Fold fold = new Fold();
            for (Entry entry : Histories.invent(seed)) {
                witness.sees(entry, fold.apply(entry.at(), entry.decision()));
            }
        });
    }

    @Test
    void an_instance_that_starts_anywhere_in_the_log_ends_where_all_others_do() {
        forEachSeed(seed -> {
            List<Entry> log = Histories.invent(seed);
            Known whole = known(fold(log), log);
            for (int start = 0; start <= log.size(); start += 7) {
                Fold late = fold(log.subList(0, start));
                log.subList(start, log.size()).forEach(entry -> late.apply(entry.at(), entry.decision()));
                assertThat(known(late, log)).isEqualTo(whole);
            }
        });
    }

    @Test
    void whoever_only_follows_the_changes_knows_what_the_fold_knows() {
        forEachSeed(seed -> {
            Fold fold = new Fold();
            Map<PostId, Standing> picture = new HashMap<>();
            House house = House.EMPTY;
            for (Entry entry : Histories.invent(seed)) {
                Change change = fold.apply(entry.at(), entry.decision());
                assertThat(change.houseBefore()).isEqualTo(house);
                house = change.house();
                if (change.after() != null) {
                    picture.put(change.after().post(), change.after());
                }
            }
            assertThat(new HashSet<>(picture.values())).isEqualTo(new HashSet<>(fold.standings()));
            assertThat(house).isEqualTo(fold.house());
        });
    }

    @Test
    void a_judgement_that_comes_again_changes_nothing_whenever_it_comes() {
        forEachSeed(seed -> {
            List<Entry> log = Histories.invent(seed);
            Random random = new Random(seed);
            Known once = known(fold(log), log);
            Fold fold = new Fold();
            List<Judged> before = new ArrayList<>();
            for (Entry entry : log) {
                fold.apply(entry.at(), entry.decision());
                if (entry.decision() instanceof Judged judged) {
                    before.add(judged);
                }
                before.stream().map(judged -> Histories.again(judged, random)).forEach(again -> {
                    At between = new At(entry.at().offset() + 1, entry.at().time());
                    Change change = fold.apply(between, again);
                    assertThat(change.after()).as("%s after %s", again, entry).isSameAs(change.before());
                });
            }
            assertThat(known(fold, log)).isEqualTo(once);
        });
    }

    @Test
    void a_decision_that_does_not_apply_changes_nothing() {
        forEachSeed(seed -> {
            List<Entry> log = Histories.invent(seed);
            Fold fold = new Fold();
            for (Entry entry : log) {
                Known before = known(fold, log);
                Change change = fold.apply(entry.at(), entry.decision());
                Known after = known(fold, log);
                if (Objects.equals(change.before(), change.after())) {
                    assertThat(after.standings()).isEqualTo(before.standings());
                }
            }
        });
    }

    @Test
    void a_known_id_answers_its_first_fate_for_ever() {
        forEachSeed(seed -> {
            Fold fold = new Fold();
            Map<UUID, Fate> first = new HashMap<>();
            for (Entry entry : Histories.invent(seed)) {
                Change change = fold.apply(entry.at(), entry.decision());
                if (!(entry.decision() instanceof Judged)) {
                    boolean applied = !Objects.equals(change.before(), change.after())
                            || entry.decision() instanceof Decision.OnHouse;
                    State stood =
                            change.before() == null ? null : change.before().state();
                    first.putIfAbsent(
                            entry.decision().id(),
                            new Fate(entry.decision(), entry.at().offset(), applied, stood, change.after()));
                }
                first.forEach((id, fate) -> assertThat(fold.fate(id)).isEqualTo(fate));
            }
        });
    }

    @Test
    void however_two_sources_interleave_the_latest_edit_stands() {
        forEachSeed(seed -> {
            Random random = new Random(seed);
            List<Judgement> judgements = distinctEdits(Histories.judgements(random));
            Set<String> first = words(judgements);
            for (int turn = 0; turn < 10; turn++) {
                assertThat(words(interleaved(judgements, random))).isEqualTo(first);
            }
        });
    }

    /** Every state of a post has a time of its own, the same whichever source brings it. */
    private static List<Judgement> distinctEdits(List<Judgement> judgements) {
        Map<String, Long> minutes = new HashMap<>();
        List<Judgement> all = new ArrayList<>();
        for (Judgement judgement : judgements) {
            long minute = minutes.merge(judgement.post() + judgement.source(), 1L, Long::sum);
            Judgement edit = new Judgement(
                    judgement.post(), "words " + minute, 0, judgement.source(), null, null, Outcome.CLEAN);
            all.add(minute == 1 ? edit : edit.edited(minute));
        }
        return all;
    }

    private static List<Judgement> interleaved(List<Judgement> judgements, Random random) {
        Map<String, List<Judgement>> bySource = judgements.stream()
                .collect(Collectors.groupingBy(Judgement::source, Collectors.toCollection(ArrayList::new)));
        List<Judgement> all = new ArrayList<>();
        while (!bySource.isEmpty()) {
            List<String> sources = new ArrayList<>(bySource.keySet());
            String source = sources.get(random.nextInt(sources.size()));
            List<Judgement> rest = Objects.requireNonNull(bySource.get(source));
            all.add(rest.remove(0));
            if (rest.isEmpty()) {
                bySource.remove(source);
            }
        }
        return all;
    }

    private static Set<String> words(List<Judgement> judgements) {
        Fold fold = new Fold();
        for (int i = 0; i < judgements.size(); i++) {
            fold.apply(new At(i, ALog.NOON), judgements.get(i).at(i).as(new UUID(1, i)));
        }
        return fold.standings().stream()
                .map(standing -> standing.post() + " "
                        + Objects.requireNonNull(standing.words()).revision())
                .collect(Collectors.toSet());
    }

    private static Fold fold(List<Entry> log) {
        Fold fold = new Fold();
        log.forEach(entry -> fold.apply(entry.at(), entry.decision()));
        return fold;
    }

    private static Known known(Fold fold, List<Entry> log) {
        Map<UUID, Fate> fates = new HashMap<>();
        for (Entry entry : log) {
            @Nullable Fate fate = fold.fate(entry.decision().id());
            if (fate != null) {
                fates.put(entry.decision().id(), fate);
            }
        }
        return new Known(Set.copyOf(fold.standings()), fold.house(), fates);
    }

    private static void forEachSeed(LongConsumer property) {
        for (long seed = 1; seed <= SEEDS; seed++) {
            long chosen = seed;
            assertThatCode(() -> property.accept(chosen)).as("seed %d", seed).doesNotThrowAnyException();
        }
    }
}
