package fr.obsrs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.obsrs.ScriptedModerator.Answer;
import fr.obsrs.access.AnAccount;
import fr.obsrs.broker.BrokerChild;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An evening in a hurry: two instances, two browsers and three scripts on the same 2,000 posts of a rehearsal. */
@Tag("alone")
class TwoThousandPostsIT {
    private static final int POSTS = 2_000;
    private static final int BY_HAND = 25;
    private static final int AT_ONCE = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> SCRIPTS = List.of("theo", "rozenn", "lea");
    private static final String PAUL = "paul";

    /** The tab's title while something waits. */
    private static final Pattern WAITING = Pattern.compile("\\(\\d");

    @TempDir
    static Path temp;

    @Test
    void every_post_has_one_winner_and_all_journals_are_equal() throws Exception {
        try (BrokerChild broker = BrokerChild.broker(temp.resolve("broker"));
                Installation a = instance(broker);
                Installation b = instance(broker)) {
            CompletableFuture.allOf(CompletableFuture.runAsync(a::start), CompletableFuture.runAsync(b::start))
                    .join();
            SCRIPTS.forEach(name -> AnAccount.write(broker.address(), name, Installation.PASSWORD));
            AnAccount.write(broker.address(), PAUL, Installation.PASSWORD);
            List<JsonNode> posts = rehearsed(a, b);

            List<JsonNode> newestFirst = new ArrayList<>(posts);
            Collections.reverse(newestFirst);
            List<Answer> answers = decideAll(a, b, newestFirst);

            JsonNode audit = audit(a);
            assertThat(audit(b)).isEqualTo(audit);
            eachHasOneWinner(posts, answers, audit);
            assertThat(standings(b)).isEqualTo(standings(a)).doesNotContainKey("waiting");
            assertThat(walls(b)).isEqualTo(walls(a));

            b.kill();
            b.start();
            assertThat(audit(b)).as("after a crash").isEqualTo(audit);
        }
    }

    private static Installation instance(BrokerChild broker) {
        return Installation.prepared()
                .with("kafka.bootstrap.servers", broker.address())
                .with("obsrs.desk.session-key", "the same forty characters on all instances")
                .with("obsrs.sources.rehearsal.enabled", "true")
                .with("obsrs.sources.rehearsal.every", "PT0.002S");
    }

    /** The first of a rehearsal that then ends, once both instances know them all; the rest is put aside. */
    private static List<JsonNode> rehearsed(Installation a, Installation b) {
        await().atMost(PATIENCE).until(() -> waiting(a) >= POSTS);
        a.send(Installation.posting(a.signedIn("/desk/api/sources/rehearsal/order"), Map.of("running", false)));
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> waiting(a), count -> count == waiting(b) && count == waiting(a));
        List<JsonNode> posts = queue(a);
        DeskClient amina = new DeskClient(a);
        for (int from = POSTS; from < posts.size(); from += AT_ONCE) {
            List<CompletableFuture<HttpResponse<String>>> aside =
                    posts.subList(from, Math.min(posts.size(), from + AT_ONCE)).stream()
                            .map(surplus -> amina.decide(surplus, "aside", UUID.randomUUID()))
                            .toList();
            aside.forEach(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        }
        return posts.subList(0, POSTS);
    }

    /** People begin with the oldest, scripts with the newest: they meet at the end. */
    private static List<Answer> decideAll(Installation a, Installation b, List<JsonNode> posts) throws Exception {
        CyclicBarrier together = new CyclicBarrier(SCRIPTS.size());
        ExecutorService threads = Executors.newFixedThreadPool(SCRIPTS.size());
        try (BrowserContext aminas = context(a, Installation.ADMIN);
                BrowserContext pauls = context(b, PAUL)) {
            List<Page> desks = List.of(open(aminas, a), open(pauls, b));
            List<Future<List<Answer>>> scripts = new ArrayList<>();
            for (String name : SCRIPTS) {
                int turn = SCRIPTS.indexOf(name);
                scripts.add(threads.submit(new ScriptedModerator(turn == 1 ? b : a, name, turn, posts, together)));
            }
            // Paul begins ten posts further: Amina comes upon what he has decided.
            IntStream.range(0, 10).forEach(down -> desks.get(1).keyboard().press("j"));
            for (int press = 0; press < BY_HAND; press++) {
                desks.forEach(desk -> desk.keyboard().press("a"));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<List<Answer>> script : scripts) {
                answers.addAll(script.get());
            }
            desks.forEach(desk -> assertThat(desk).not().hasTitle(WAITING));
            journalsOnPages(desks, a, b);
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static BrowserContext context(Installation desk, String name) {
        return Browsers.chromium()
                .newContext(Entrance.with(
                        desk,
                        Entrance.cookie(desk, name, Installation.PASSWORD),
                        new Browser.NewContextOptions()
                                .setViewportSize(880, 900)
                                .setLocale("fr-FR")));
    }

    private static Page open(BrowserContext context, Installation desk) {
        Page page = context.newPage();
        page.navigate(desk.url("/desk"));
        assertThat(page.locator("#fiche [data-action=approve]")).isEnabled();
        return page;
    }

    private static void journalsOnPages(List<Page> desks, Installation a, Installation b) {
        desks.get(0).navigate(a.url("/desk/journal"));
        desks.get(1).navigate(b.url("/desk/journal"));
        List<String> shown = desks.get(0).locator(".journal li").allInnerTexts();
        assertThat(shown).isNotEmpty();
        assertThat(desks.get(1).locator(".journal li").allInnerTexts()).isEqualTo(shown);
    }

    private static void eachHasOneWinner(List<JsonNode> posts, List<Answer> answers, JsonNode audit) {
        Set<String> ids = posts.stream().map(post -> post.get("id").asText()).collect(Collectors.toSet());
        Map<String, List<String>> winners = list(audit).stream()
                .filter(line -> ids.contains(line.path("post").asText()))
                .filter(line -> line.get("kind").asText().equals("moderated"))
                .filter(line -> line.get("outcome").asText().equals("applied"))
                .collect(Collectors.groupingBy(
                        line -> line.get("post").asText(),
                        Collectors.mapping(line -> line.get("by").asText(), Collectors.toList())));
        assertThat(posts)
                .allSatisfy(
                        post -> assertThat(winners.get(post.get("id").asText())).hasSize(1));
        assertThat(answers).extracting(Answer::status).containsOnly(200, 409);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(winners.get(answer.post()))
                        .as("what a script was told of %s", answer.post())
                        .containsExactly(answer.by()));
        Map<String, Long> won =
                winners.values().stream().collect(Collectors.groupingBy(each -> each.get(0), Collectors.counting()));
        System.out.println("2,000 posts, won by " + won);
        assertThat(won).containsKeys("theo", "rozenn", "lea", Installation.ADMIN, PAUL);
        assertThat(answers.stream().filter(answer -> answer.status() == 409).count())
                .as("conflicts")
                .isGreaterThanOrEqualTo(POSTS / 6 * 2);
    }

    private static JsonNode audit(Installation desk) {
        return desk.json(desk.signedIn("/desk/api/audit"));
    }

    private static Map<String, Integer> standings(Installation desk) {
        return List.of("waiting", "shown", "rejected", "aside").stream()
                .collect(Collectors.toMap(state -> state, state -> total(desk, state)))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<String> walls(Installation desk) {
        return list(desk.json(desk.request("/wall/posts")).get("posts")).stream()
                .map(post -> post.get("id").asText())
                .toList();
    }

    private static int waiting(Installation desk) {
        return total(desk, "waiting");
    }

    private static int total(Installation desk, String state) {
        return desk.json(desk.signedIn("/desk/api/queue?limit=1&state=" + state))
                .get("total")
                .asInt();
    }

    /** All that wait, page by page. */
    private static List<JsonNode> queue(Installation desk) {
        List<JsonNode> all = new ArrayList<>();
        List<JsonNode> page =
                list(desk.json(desk.signedIn("/desk/api/queue?limit=1000")).get("posts"));
        while (!page.isEmpty()) {
            all.addAll(page);
            String last = page.get(page.size() - 1).get("version").asText();
            page = list(desk.json(desk.signedIn("/desk/api/queue?limit=1000&after=" + last))
                    .get("posts"));
        }
        return all;
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
