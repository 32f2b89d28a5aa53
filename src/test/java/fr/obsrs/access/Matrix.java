package fr.obsrs.access;

import java.util.Map;
import java.util.TreeMap;

/** Who may what at the desk, as it is meant: the least role for each route. Written by hand, and that is its worth. */
final class Matrix {
    /** Whoever comes. */
    static final String ANYONE = "anyone";

    private static final String TABLE = """
            anyone    GET  /desk/link/{token}
            anyone    POST /desk/link/{token}
            anyone    GET  /desk/setup/{token}
            anyone    POST /desk/setup/{token}
            anyone    GET  /desk/sign-in
            anyone    POST /desk/sign-in
            viewer    GET  /desk
            viewer    GET  /desk/account
            viewer    POST /desk/account/passphrase
            viewer    POST /desk/account/sessions
            viewer    GET  /desk/api/audit
            viewer    GET  /desk/api/authors/{key}
            viewer    GET  /desk/api/events
            viewer    POST /desk/api/events
            viewer    GET  /desk/api/posts/{id}/history
            viewer    GET  /desk/api/queue
            viewer    GET  /desk/api/scene
            viewer    GET  /desk/api/sources
            viewer    GET  /desk/authors/{key}
            viewer    GET  /desk/journal
            viewer    GET  /desk/rules
            viewer    GET  /desk/sources
            viewer    GET  /desk/people
            viewer    POST /desk/sign-out
            moderator POST /desk/api/authors/{key}/marks
            moderator POST /desk/api/posts
            moderator POST /desk/api/posts/{id}/decisions
            moderator POST /desk/api/sources/{name}/order
            moderator POST /desk/sources
            moderator PUT  /desk/api/scene
            moderator POST /desk/authors/{key}
            moderator POST /desk/journal
            moderator POST /desk/rules
            admin     POST /desk/api/posts/{id}/erase
            admin     POST /desk/people/invitations
            admin     POST /desk/people/invitations/withdraw
            admin     POST /desk/people/passphrase
            admin     POST /desk/people/remove
            admin     POST /desk/people/role
            admin     POST /desk/people/sessions
            """;

    private Matrix() {}

    /** The least role by method and path, such as {@code GET /desk}. */
    static Map<String, String> least() {
        Map<String, String> least = new TreeMap<>();
        TABLE.lines().map(line -> line.split(" +")).forEach(row -> least.put(row[1] + " " + row[2], row[0]));
        return least;
    }
}
