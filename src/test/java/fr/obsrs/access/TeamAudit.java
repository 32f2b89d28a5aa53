package fr.obsrs.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.obsrs.Entrance;
import java.util.ArrayList;
import java.util.List;

/** What the audit and the journal say of changes among people. */
final class TeamAudit {
    private final AtTheDoor door;

    TeamAudit(AtTheDoor door) {
        this.door = door;
    }

    void assertEveryChangeIsOneLine() {
        String admin = Entrance.cookie(door.wall);
        String nina = door.invited("nina", Role.VIEWER);
        door.post(admin, "/desk/people/role", "name", "nina", "role", Role.MODERATOR);
        String link = AtTheDoor.link(
                door.post(admin, "/desk/people/passphrase", "name", "nina").body());
        door.post(admin, "/desk/people/sessions", "id", AtTheDoor.session(nina));
        door.wall.send(Entrance.form(door.wall.request(link), "passphrase", "une phrase toute neuve"));
        door.post(admin, "/desk/people/remove", "name", "nina");
        door.post(admin, "/desk/people/remove", "name", "nina");

        assertThat(lines())
                .containsSubsequence(
                        "amina invited-viewer ",
                        "nina joined-viewer amina",
                        "amina role-moderator nina",
                        "amina linked nina",
                        "amina ended nina",
                        "nina recovered amina",
                        "amina removed nina")
                .filteredOn(line -> line.contains("nina"))
                .hasSize(6);
        assertThat(door.with(admin, "/desk/journal?lang=fr&kind=person").body())
                .contains(
                        "rejoint l’équipe, à l’invitation de amina, lecture seule.",
                        "change le rôle de nina, modération.",
                        "retire nina de l’équipe.")
                .doesNotContain("Sans effet");
        assertThat(door.with(admin, "/desk/journal?lang=en").body()).contains("removes nina from the team.");
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (JsonNode line : door.wall.json(door.wall.signedIn("/desk/api/audit?kind=person"))) {
            lines.add(line.get("by").asText() + " " + line.get("action").asText() + " "
                    + line.path("subject").asText());
        }
        return lines;
    }
}
