package trellis.standalone.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;
import trellis.demonstration.Persona;

/** The list of personas, each a link back to the request with the choice added to it. */
final class ChoicePage {
    private final List<Persona> personas;

    ChoicePage(List<Persona> personas) {
        this.personas = personas;
    }

    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'");
        response.setHeader("X-Frame-Options", "DENY");
        response.getOutputStream()
                .write(html(links(request), hiddenFields(request)).getBytes(StandardCharsets.UTF_8));
    }

    private static String html(String people, String fields) {
        return """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Choose whom to act as - Trellis demonstration</title>
            <style>body{font:1.19rem/1.5 Arial,sans-serif;color:#212b32;background:#f0f4f5;margin:0}
            main{max-width:44rem;margin:0 auto;padding:1.5rem}h1{font-size:2rem}li{margin:.75rem 0}
            a{color:#005eb8}a:focus,input:focus,button:focus{outline:4px solid #ffeb3b}
            input,button{font:inherit;padding:.35rem}label{display:block;margin-top:.75rem}</style></head>
            <body><main><h1>Choose whom to act as</h1>
            <p>Invented people in a demonstration. There are no passwords.</p>
            <ul>%s</ul>
            <h2>Another account</h2>
            <form method="get" action="/oauth2/authorize">%s
            <label for="login_hint">Account and organisation, such as jo@RGT</label>
            <input id="login_hint" name="login_hint" required pattern="[A-Za-z0-9._\\-]+@[A-Za-z0-9]+">
            <button>Sign in</button></form></main></body></html>
            """.formatted(people, fields);
    }

    private String links(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        return personas.stream()
                .map(persona -> "<li><a href=\"%s\">%s</a>, %s<br>%s</li>"
                        .formatted(
                                escaped(UriComponentsBuilder.fromPath("/oauth2/authorize")
                                        .query(query)
                                        .replaceQueryParam("login_hint", persona.id())
                                        .build()
                                        .toUriString()),
                                escaped(persona.fullName()),
                                escaped(persona.organisationName()),
                                escaped(persona.description())))
                .collect(Collectors.joining("\n"));
    }

    private static String hiddenFields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !field.getKey().equals("login_hint"))
                .map(field -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(escaped(field.getKey()), escaped(field.getValue()[0])))
                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
