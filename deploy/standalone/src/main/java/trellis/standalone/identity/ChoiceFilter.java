package trellis.standalone.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the choice from {@code login_hint}, and asks for one where there is none. Nothing is remembered between two
 * requests: no session, no cookie, so that the next sign-in asks again.
 */
final class ChoiceFilter extends OncePerRequestFilter {
    private final ChoicePage page;

    ChoiceFilter(ChoicePage page) {
        this.page = page;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals("/oauth2/authorize");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Account> chosen =
                Optional.ofNullable(request.getParameter("login_hint")).flatMap(Account::hinted);
        if (chosen.isEmpty()) {
            page.write(request, response);
            return;
        }
        SecurityContextHolder.setContext(new SecurityContextImpl(chosen.get().authenticated(Instant.now())));
        chain.doFilter(request, response);
    }
}
