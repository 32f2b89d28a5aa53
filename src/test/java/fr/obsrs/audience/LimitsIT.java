package fr.obsrs.audience;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.Installation;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LimitsIT {

    @Test
    void the_seventh_in_a_minute_is_told_when_to_come_back_and_keeps_its_words() {
        try (Installation wall = Installation.prepared()
                .with("obsrs.audience.posts-per-minute", "6")
                .start()) {
            for (int i = 0; i < 6; i++) {
                assertThat(program(wall).statusCode()).isEqualTo(202);
            }
            HttpResponse<String> refused = program(wall);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isBetween(1L, 10L);

            HttpResponse<String> page = browser(wall);
            assertThat(page.statusCode()).isEqualTo(429);
            assertThat(page.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 10L);
            assertThat(page.body()).contains("Encore un mot</textarea>");
        }
    }

    private static HttpResponse<String> program(Installation wall) {
        return wall.send(wall.request("/posts")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"Ana\",\"text\":\"Encore\"}")));
    }

    private static HttpResponse<String> browser(Installation wall) {
        return wall.send(wall.request("/posts")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString("name=Ana&text=Encore+un+mot")));
    }
}
