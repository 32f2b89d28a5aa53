package fr.obsrs;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

/**
 * Somebody who works through a list without a look up: every third post, and each sixth of all at the very moment when
 * the others decide it too. With a session, as a page would.
 */
final class ScriptedModerator implements Callable<List<ScriptedModerator.Answer>> {
    private static final List<String> ACTIONS = List.of("approve", "reject", "aside");

    /** What became of one decision: obeyed, or who was first. */
    record Answer(String post, int status, String by) {}

    private final Installation desk;
    private final String name;
    private final int turn;
    private final List<JsonNode> posts;
    private final CyclicBarrier together;
    private final Random random;
    private final String cookie;

    /** @param turn 0, 1 or 2: which third is theirs */
    ScriptedModerator(Installation desk, String name, int turn, List<JsonNode> posts, CyclicBarrier together) {
        this.desk = desk;
        this.name = name;
        this.turn = turn;
        this.posts = posts;
        this.together = together;
        this.random = new Random(turn);
        this.cookie = Entrance.cookie(desk, name, Installation.PASSWORD);
    }

    @Override
    public List<Answer> call() throws Exception {
        List<Answer> answers = new ArrayList<>();
        for (int at = 0; at < posts.size(); at++) {
            boolean all = at % 6 == 0;
            if (all) {
                together.await(60, TimeUnit.SECONDS);
            }
            if (all || at % 3 == turn) {
                answers.add(decide(posts.get(at)));
            }
        }
        return answers;
    }

    private Answer decide(JsonNode post) {
        String action = ACTIONS.get(random.nextInt(ACTIONS.size()));
        Map<String, Object> body = Map.of(
                "id",
                new UUID(random.nextLong(), random.nextLong()),
                "action",
                action,
                "version",
                post.get("version").asLong(),
                "reason",
                "HORS_SUJET");
        String id = post.get("id").asText();
        HttpRequest.Builder request = desk.request("/desk/api/posts/" + id + "/decisions")
                .header("Cookie", cookie)
                .header("Sec-Fetch-Site", "same-origin");
        HttpResponse<String> answer = desk.send(Installation.posting(request, body));
        JsonNode said = Installation.parse(answer.body());
        return new Answer(
                id,
                answer.statusCode(),
                answer.statusCode() == 200 ? name : said.at("/winner/by").asText());
    }
}
