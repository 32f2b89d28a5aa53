package fr.obsrs.connector;

import fr.obsrs.post.Links;
import fr.obsrs.post.PlainText;
import fr.obsrs.post.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * One walk through the elements of a post, writing down what a person would read. Mastodon itself sends {@code p},
 * {@code br}, {@code span} and {@code a}; other servers send more.
 */
final class HtmlWalk implements NodeFilter {
    private static final Set<String> UNREADABLE = Set.of(
            "script",
            "style",
            "iframe",
            "noscript",
            "template",
            "object",
            "embed",
            "audio",
            "video",
            "canvas",
            "select",
            "textarea",
            "title",
            "head",
            "button",
            "input");
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "blockquote", "pre", "table", "h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> LINES = Set.of("div", "ul", "ol", "li", "tr", "hr");

    private static final class Anchor {
        private final Element element;
        private int start = -1;

        Anchor(Element element) {
            this.element = element;
        }
    }

    private final StringBuilder text = new StringBuilder();
    private final PlainText.Marks marks = new PlainText.Marks();
    private final List<Span> spans = new ArrayList<>();
    private final Deque<Anchor> anchors = new ArrayDeque<>();
    /** By depth, how many elements this walk has met under the present parent: jsoup would count anew for each. */
    private int[] met = new int[16];

    private int breaks;
    private boolean space;

    private HtmlWalk() {}

    static HtmlText of(Element body) {
        HtmlWalk walk = new HtmlWalk();
        NodeTraversor.filter(walk, body);
        return new HtmlText(walk.text.toString(), List.copyOf(walk.spans));
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            Node parent = words.parent();
            write(words.getWholeText(), parent != null && parent.nameIs("pre"));
        } else if (node instanceof Element element) {
            String name = element.normalName();
            int place = place(depth);
            if (UNREADABLE.contains(name) || (name.equals("span") && element.hasClass("invisible"))) {
                return FilterResult.SKIP_ENTIRELY;
            }
            begin(element, name, place);
        }
        return FilterResult.CONTINUE;
    }

    /** Which of its parent's elements the walk enters, from 0. */
    private int place(int depth) {
        if (depth + 1 >= met.length) {
            met = Arrays.copyOf(met, 2 * (depth + 1));
        }
        met[depth + 1] = 0;
        return met[depth]++;
    }

    private void begin(Element element, String name, int place) {
        if (!isInItem(element) || place > 0) {
            end(element);
        }
        switch (name) {
            case "br" -> breaks = Math.min(2, breaks + 1);
            case "a" -> anchors.push(new Anchor(element));
            case "img" -> write(element.hasClass("emoji") ? element.attr("alt") : "", false);
            case "li" -> write(bullet(element, place), false);
            default -> {}
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String name = element.normalName();
            end(element);
            if (name.equals("span") && element.hasClass("ellipsis")) {
                write("…", false);
            }
            if (name.equals("a")) {
                close(anchors.pop());
            }
        }
        return FilterResult.CONTINUE;
    }

    /** What stands before and after a block stands on lines of its own; lists are not spread out. */
    private void end(Element element) {
        if (PARAGRAPHS.contains(element.normalName())) {
            breaks = isInItem(element) ? Math.max(1, breaks) : 2;
        } else if (LINES.contains(element.normalName())) {
            breaks = Math.max(1, breaks);
        }
    }

    private static boolean isInItem(Element element) {
        Element parent = element.parent();
        return parent != null && parent.nameIs("li");
    }

    private static String bullet(Element item, int place) {
        Element list = item.parent();
        return list != null && list.nameIs("ol") ? (place + 1) + ". " : "• ";
    }

    private void write(String raw, boolean asItStands) {
        PlainText.characters(raw).codePoints().filter(marks::mayStay).forEach(codePoint -> {
            if (codePoint == '\n' && asItStands) {
                breaks++;
            } else if (codePoint == ' ' || codePoint == '\n') {
                space = true;
            } else {
                put(codePoint);
            }
        });
    }

    private void put(int codePoint) {
        if (text.length() > 0 && breaks > 0) {
            text.append("\n".repeat(Math.min(2, breaks)));
        } else if (text.length() > 0 && space) {
            text.append(' ');
        }
        breaks = 0;
        space = false;
        for (Anchor anchor : anchors) {
            if (anchor.start >= 0) {
                break;
            }
            anchor.start = text.length();
        }
        text.appendCodePoint(codePoint);
    }

    /** A hashtag keeps no address: it leads to whichever server wrote it, and all servers' words must be the same. */
    private void close(Anchor anchor) {
        int start = anchor.start;
        if (start < 0 || (!spans.isEmpty() && spans.get(spans.size() - 1).end() > start)) {
            return;
        }
        char first = text.charAt(start);
        if ((first == '#' || first == '＃') && saysTag(anchor.element)) {
            if (text.length() > start + 1) {
                spans.add(new Span(Span.Kind.HASHTAG, start, text.length(), null));
            }
            return;
        }
        Span.Kind kind = anchor.element.hasClass("mention") || first == '@' ? Span.Kind.MENTION : Span.Kind.LINK;
        Links.web(anchor.element.attr("href")).ifPresent(href -> spans.add(new Span(kind, start, text.length(), href)));
    }

    private static boolean saysTag(Element anchor) {
        return anchor.hasClass("hashtag")
                || List.of(anchor.attr("rel").toLowerCase(Locale.ROOT).split(" ", -1))
                        .contains("tag");
    }
}
