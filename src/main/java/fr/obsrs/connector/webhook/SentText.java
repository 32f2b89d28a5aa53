package fr.obsrs.connector.webhook;

import fr.obsrs.connector.HtmlText;
import fr.obsrs.post.PlainText;
import fr.obsrs.post.Post;
import fr.obsrs.post.Span;
import fr.obsrs.post.Spans;
import java.util.List;

/**
 * What a post says, as plain text of at most {@link Post#LONGEST_TEXT} UTF-16 units, cut at a word where it was more.
 *
 * @param spans what its markup tells, and the addresses and hashtags that stand in it
 */
record SentText(String text, List<Span> spans) {
    /** Markup included: no person writes so much. */
    private static final int LONGEST = 64 << 10;

    private static final int MOST_SPANS = 200;

    /** Of its field {@code text} as it stands, else of {@code html}; empty when there is neither. */
    static SentText of(Fields data) {
        return data.text("text", LONGEST)
                .map(said -> PlainText.cut(PlainText.text(said), Post.LONGEST_TEXT))
                .map(said -> with(said, List.of()))
                .or(() -> data.text("html", LONGEST).map(HtmlText::of).map(said -> with(said.text(), said.spans())))
                .orElseGet(() -> new SentText("", List.of()));
    }

    private static SentText with(String text, List<Span> told) {
        List<Span> spans = Spans.withHashtags(text, Spans.withAddresses(text, told));
        return new SentText(text, spans.stream().limit(MOST_SPANS).toList());
    }
}
