package fr.obsrs.audience;

/** What keeps a draft from being posted, each with the field that its author can mend. */
enum Flaw {
    NAME_MISSING("name"),
    NAME_LONG("name"),
    TEXT_MISSING("text"),
    TEXT_LONG("text"),
    ROOM_UNKNOWN("room");

    private final String field;

    Flaw(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }

    String in(AudienceMessages words) {
        return switch (this) {
            case NAME_MISSING -> words.nameMissing();
            case NAME_LONG -> words.nameLong(Draft.LONGEST_NAME);
            case TEXT_MISSING -> words.textMissing();
            case TEXT_LONG -> words.textLong(Draft.LONGEST_TEXT);
            case ROOM_UNKNOWN -> words.roomUnknown();
        };
    }
}
