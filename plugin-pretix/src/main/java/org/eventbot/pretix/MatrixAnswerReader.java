package org.eventbot.pretix;

import org.eventbot.core.registration.MatrixAnswer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/**
 * Reads a position's list of answers and keeps the one to the question about the Matrix ID. pretix cannot be asked for
 * a single answer (pretix, "Orders", positions.answers), so all others are dropped here, while the text is read.
 */
final class MatrixAnswerReader extends ValueDeserializer<MatrixAnswer> {

    /** Attribute of the reading that names the question. */
    static final String QUESTION = "question";

    @Override
    public @Nullable MatrixAnswer deserialize(JsonParser json, DeserializationContext context) {
        MatrixAnswer kept = null;
        if (!json.isExpectedStartArrayToken()) {
            return context.reportInputMismatch(this, "Expected a list of answers");
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            MatrixAnswer answer = one(json, context);
            kept = answer == null ? kept : answer;
        }
        return kept;
    }

    private @Nullable MatrixAnswer one(JsonParser json, DeserializationContext context) {
        String identifier = "";
        String text = "";
        if (json.currentToken() != JsonToken.START_OBJECT) {
            return context.reportInputMismatch(this, "Expected an answer");
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("question_identifier")) {
                identifier = json.getValueAsString("");
            } else if (name.equals("answer")) {
                text = json.getValueAsString("");
            } else {
                json.skipChildren();
            }
        }
        boolean asked = identifier.equals(context.getAttribute(QUESTION));
        return asked && !text.isBlank() ? new MatrixAnswer(text) : null;
    }

    /** Without the list nothing is known, which is not the same as no answer. */
    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        throw new MissingFieldException("answers");
    }
}
