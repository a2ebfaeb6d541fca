package trellis.web.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.result.view.Rendering;
import trellis.web.service.Saved;
import trellis.web.service.Visit;

/** One page on its way to the browser: whole, or only its main part when that is asked for. */
public final class Page {
    private static final Crumb HOME = new Crumb("Home", "/");

    private final String template;
    private final boolean fragment;
    private final Map<String, Object> model = new HashMap<>();
    private final List<Crumb> crumbs = new ArrayList<>();
    private HttpStatus status = HttpStatus.OK;

    private Page(String template, String title, boolean fragment) {
        this.template = template;
        this.fragment = fragment;
        model.put("title", title);
        model.put("crumbs", crumbs);
        model.put("w", Words.WORDS);
        model.put("newKey", UUID.randomUUID().toString());
        model.put("form", Form.empty());
    }

    public static Page of(Visit visit, String template, String title) {
        var page =
                new Page(template, title, visit.fragment()).with("visit", visit).with("me", visit.me());
        return visit.path().equals(HOME.href()) ? page : page.crumb(HOME.text(), HOME.href());
    }

    /** For somebody who need not be signed in. */
    public static Page open(String template, String title) {
        return new Page(template, title, false);
    }

    public Page crumb(String text, String href) {
        crumbs.add(new Crumb(text, href));
        return this;
    }

    public Page with(String name, @Nullable Object value) {
        if (value != null) {
            model.put(name, value);
        }
        return this;
    }

    /** A form with errors makes the page a 422. */
    public Page form(Form form) {
        model.put("form", form);
        status = form.wrong() ? HttpStatus.UNPROCESSABLE_CONTENT : status;
        return this;
    }

    public Rendering show() {
        return show(fragment ? template + " :: main" : template);
    }

    /** One named part of the page, for a browser that changes only that. */
    public Rendering part(String name) {
        return show(template + " :: " + name);
    }

    private Rendering show(String view) {
        return Rendering.view(view)
                .model(model)
                .status(status)
                .header("Vary", "HX-Request")
                .header("Cache-Control", "no-store")
                .build();
    }

    /** After saving: another page, which waits for what was saved and says what was done. */
    public static Rendering saved(String path, Saved saved, String done) {
        return Rendering.redirectTo(path + (path.contains("?") ? "&" : "?") + "done=" + done
                        + (saved.position().isEmpty() ? "" : "&after=" + saved.position()))
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    /** The same, at one place of the page. */
    public static Rendering saved(String path, Saved saved, String done, String anchor) {
        return to(path + "?done=" + done + (saved.position().isEmpty() ? "" : "&after=" + saved.position()) + "#"
                + anchor);
    }

    public static Rendering to(String path) {
        return Rendering.redirectTo(path).status(HttpStatus.SEE_OTHER).build();
    }
}
