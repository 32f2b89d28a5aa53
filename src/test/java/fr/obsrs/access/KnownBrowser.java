package fr.obsrs.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.Entrance;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** One that was let in before, and strangers behind the same address. */
final class KnownBrowser {
    private static final String[] RIGHT = {"name", "gina", "passphrase", AtTheDoor.WORDS};

    private final AtTheDoor door;

    KnownBrowser(AtTheDoor door) {
        this.door = door;
    }

    void assertIsLetInWhileOthersGuess() {
        String link = door.invitation(Role.VIEWER);
        HttpResponse<String> weak =
                door.wall.send(Entrance.form(door.wall.request(link), "name", "gina", "passphrase", "gina-motdepasse"));
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(weak.body()).contains("parmi les premières");
        HttpResponse<String> accepted = door.wall.send(Entrance.form(door.wall.request(link), RIGHT));
        String device = accepted.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("obsrs-device-") && cookie.contains("HttpOnly"))
                .findFirst()
                .orElseThrow()
                .replaceFirst(";.*", "");
        for (int guess = 0; guess < 40; guess++) {
            door.wall.send(Entrance.form(signIn(), "name", "gina", "passphrase", "guess " + guess));
        }
        assertThat(door.wall.send(Entrance.form(signIn(), RIGHT)).statusCode()).isEqualTo(429);
        HttpResponse<String> known = door.wall.send(Entrance.form(signIn().header("Cookie", device), RIGHT));
        assertThat(known.statusCode()).isEqualTo(303);
        assertThat(door.with(device, "/desk/api/queue").statusCode())
                .as("opens nothing")
                .isEqualTo(401);
    }

    private HttpRequest.Builder signIn() {
        return door.wall.request("/desk/sign-in");
    }
}
