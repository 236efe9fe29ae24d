package leat.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import leat.Json;

/** Describes what the server answers, the records by the contract of its model: OpenAPI 3.1. */
final class OpenApi {
  private static final List<Integer> PROBLEMS = List.of(400, 401, 408, 413, 415, 422, 429, 503);
  private static final String SOURCE_RECORD = "SourceRecord";
  private static final String SCHEMAS = "#/components/schemas/";

  private OpenApi() {}

  static ObjectNode document(ServedModel model) {
    ObjectNode document = Json.mapper().createObjectNode().put("openapi", "3.1.0");
    document
        .putObject("info")
        .put("title", "Leat: predictions of model " + model.version())
        .put("version", model.version());
    ObjectNode paths = document.putObject("paths");
    OpenApiRecords records = new OpenApiRecords(model);
    predict(paths.putObject("/v1/predict").putObject("post"), records);
    get(paths, "/v1/model", "The model that is served", "application/json");
    get(
        paths,
        "/health",
        "Whether the model scores its golden rows as published",
        "application/json");
    get(paths, "/ready", "Whether records are scored", "application/json");
    get(paths, "/metrics", "Counts and times for Prometheus", "text/plain");
    ObjectNode components = document.putObject("components");
    components
        .putObject("securitySchemes")
        .putObject("token")
        .put("type", "http")
        .put("scheme", "bearer");
    ObjectNode schemas = components.putObject("schemas");
    records.named(schemas.putObject("Record"));
    if (records.haveSourceForm()) {
      records.asInSource(schemas.putObject(SOURCE_RECORD));
    }
    prediction(model, schemas.putObject("Prediction"));
    predictions(schemas.putObject("Predictions"));
    problem(schemas.putObject("Problem"));
    return document;
  }

  private static void predict(ObjectNode post, OpenApiRecords records) {
    post.put("summary", "Scores one record or many");
    post.putArray("security").addObject().putArray("token");
    post.putArray("parameters")
        .addObject()
        .put("name", "explain")
        .put("in", "query")
        .put("description", "Whether the columns that contribute most are told")
        .putObject("schema")
        .put("type", "boolean");
    ObjectNode content = post.putObject("requestBody").put("required", true).putObject("content");
    ArrayNode either = content.putObject("application/json").putObject("schema").putArray("anyOf");
    forms(records, either);
    forms(records, either.addObject().put("type", "array").putObject("items").putArray("anyOf"));
    text(content, "application/x-ndjson", "A record in each line");
    text(content, "text/csv", "RFC 4180, with a header");
    ObjectNode responses = post.putObject("responses");
    ArrayNode answers =
        responses
            .putObject("200")
            .put("description", "One outcome for each record, in their order")
            .putObject("content")
            .putObject("application/json")
            .putObject("schema")
            .putArray("oneOf");
    answers.addObject().put("$ref", SCHEMAS + "Prediction");
    answers.addObject().put("$ref", SCHEMAS + "Predictions");
    for (int status : PROBLEMS) {
      responses
          .putObject(Integer.toString(status))
          .put("description", "A problem")
          .putObject("content")
          .putObject(Problem.MEDIA_TYPE)
          .putObject("schema")
          .put("$ref", SCHEMAS + "Problem");
    }
  }

  private static void forms(OpenApiRecords records, ArrayNode either) {
    either.addObject().put("$ref", SCHEMAS + "Record");
    if (records.haveSourceForm()) {
      either.addObject().put("$ref", SCHEMAS + SOURCE_RECORD);
    }
  }

  private static void text(ObjectNode content, String type, String description) {
    content
        .putObject(type)
        .putObject("schema")
        .put("type", "string")
        .put("description", description);
  }

  private static void get(ObjectNode paths, String path, String summary, String type) {
    ObjectNode answer =
        paths
            .putObject(path)
            .putObject("get")
            .put("summary", summary)
            .putObject("responses")
            .putObject("200")
            .put("description", summary);
    answer.putObject("content").putObject(type);
  }

  private static void prediction(ServedModel model, ObjectNode schema) {
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    properties.putObject("model").put("type", "string");
    ArrayNode decisions = properties.putObject("decision").put("type", "string").putArray("enum");
    model.model().classes().forEach(decisions::add);
    properties.putObject("probability").put("type", "number");
    properties
        .putObject("probabilities")
        .put("type", "object")
        .putObject("additionalProperties")
        .put("type", "number");
    properties.putObject("reasons").put("type", "object");
    errors(properties);
  }

  private static void predictions(ObjectNode schema) {
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    properties.putObject("model").put("type", "string");
    properties.putObject("records").put("type", "integer");
    properties.putObject("refused").put("type", "integer");
    properties
        .putObject("predictions")
        .put("type", "array")
        .putObject("items")
        .put("$ref", SCHEMAS + "Prediction");
  }

  private static void problem(ObjectNode schema) {
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    List.of("type", "title", "detail").forEach(n -> properties.putObject(n).put("type", "string"));
    properties.putObject("status").put("type", "integer");
    errors(properties);
  }

  private static void errors(ObjectNode properties) {
    ObjectNode error = properties.putObject("errors").put("type", "array").putObject("items");
    error.put("type", "object");
    ObjectNode parts = error.putObject("properties");
    List.of("field", "rule", "detail").forEach(n -> parts.putObject(n).put("type", "string"));
  }
}
