package trellis.acceptance.browser;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A story that walks through pages: skipped with a plain line where no Chromium is installed, unless the environment
 * says {@code TRELLIS_BROWSER=required}; then it runs, and fails for want of one.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsChromium.Condition.class)
public @interface NeedsChromium {
    /** Decides by what is installed and what is asked for. */
    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return decide(Chromium.installed(), "required".equals(System.getenv("TRELLIS_BROWSER")));
        }

        static ConditionEvaluationResult decide(Optional<Path> installed, boolean required) {
            if (installed.isPresent()) {
                return enabled("Chromium is " + installed.get());
            }
            return required
                    ? enabled("Chromium is required, so its absence is a failure")
                    : disabled("No Chromium is installed: the pages were NOT tried in a browser.");
        }
    }
}
