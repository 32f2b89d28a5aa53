package fr.obsrs.bench.arm;

import fr.obsrs.bench.load.Marker;

/** An event's data for servers that know nothing of posts: as long as a post's JSON, with the event's number inside. */
final class Message {
    private Message() {}

    static String of(int number) {
        String start = "{\"text\":\"" + Marker.of(number) + " ";
        String end = "\"}";
        return start + ".".repeat(Arm.DATA_BYTES - start.length() - end.length()) + end;
    }
}
