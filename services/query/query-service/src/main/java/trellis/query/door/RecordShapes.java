package trellis.query.door;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every part of a record is in the answer, and null only where the record says that it may be. */
final class RecordShapes implements ModelConverter {
    static final String SCHEMAS = "#/components/schemas/";

    /** Converters are known to the whole process, and another service's contract is its own. */
    private static final List<String> OURS = List.of("trellis.query.", "trellis.project.disclosure.");

    @Override
    public boolean isOpenapi31() {
        return true;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        var raw = rawClass(type);
        if (schema != null && raw.isRecord() && OURS.stream().anyMatch(raw.getName()::startsWith)) {
            complete(model(schema, context), raw.getRecordComponents());
        }
        return schema;
    }

    private static Class<?> rawClass(AnnotatedType type) {
        JavaType known = Json.mapper().constructType(type.getType());
        return known.getRawClass();
    }

    private static @Nullable Schema<?> model(Schema<?> schema, ModelConverterContext context) {
        var reference = schema.get$ref();
        return reference == null ? schema : context.getDefinedModels().get(reference.substring(SCHEMAS.length()));
    }

    private static void complete(@Nullable Schema<?> model, RecordComponent[] parts) {
        if (model == null || model.getProperties() == null) {
            return;
        }
        model.setRequired(Arrays.stream(parts)
                .filter(part -> !isLeftOut(part))
                .map(RecordComponent::getName)
                .toList());
        for (var part : parts) {
            if (!isLeftOut(part) && part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                model.getProperties().computeIfPresent(part.getName(), (_, property) -> orNull(property));
            }
        }
    }

    /** Where another's standard knows no null, a part that is null is not there at all. */
    private static boolean isLeftOut(RecordComponent part) {
        return part.getAccessor().isAnnotationPresent(JsonInclude.class);
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.getAnyOf() != null) {
            return property;
        }
        return new Schema<>().anyOf(List.of(property, new Schema<>().types(Set.of("null"))));
    }
}
