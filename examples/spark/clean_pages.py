"""Cleans a folder of pages, or JSON Lines with a page a line, into Parquet, on as many machines as Spark has.

Every task starts one `clean-article worker`, sends it its pages and takes a record for each. A task whose worker or
executor dies is run again by Spark; a page that can't be cleaned is a row with its error.

    spark-submit examples/spark/clean_pages.py pages/ records.parquet
"""

import argparse
import base64
import json
import shlex
import subprocess
import threading
from collections.abc import Iterator

from pyspark import Row
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import types as t

# As in a folder that is given to the command itself.
PAGES = "*.{txt,html,htm,xhtml,mhtml,mht}{,.gz,.zst}"


def read_folder(spark: SparkSession, folder: str) -> DataFrame:
    """The pages below a folder, as rows of `path` and `content`."""
    reader = spark.read.format("binaryFile").option("recursiveFileLookup", "true").option("pathGlobFilter", PAGES)
    return reader.load(folder).select("path", "content")


def absolute(spark: SparkSession, folder: str) -> str:
    """A folder in the words in which Spark gives the paths of its files."""
    path = spark._jvm.org.apache.hadoop.fs.Path(folder)
    return path.getFileSystem(spark._jsc.hadoopConfiguration()).makeQualified(path).toString()


def page_line(file: Row, folder: str, prefix: str) -> str:
    """A file as a line for the worker. Its id is what the command takes for its source: the folder as given and the rest."""
    source = folder.rstrip("/") + "/" + file.path.removeprefix(prefix).lstrip("/")
    return json.dumps({"id": source, "base64": base64.b64encode(file.content).decode("ascii")})


def clean(lines: Iterator[str], command: list[str]) -> Iterator[dict]:
    """Sends lines to one worker and gives its answers, one for each line, in order. Raises when the worker ends early."""
    worker = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    sent, errors = 0, []

    def send() -> None:
        nonlocal sent
        try:
            for line in lines:
                sent += 1
                worker.stdin.write(line.encode("utf-8") + b"\n")
            worker.stdin.close()
        except Exception as error:
            errors.append(error)
            worker.kill()

    # Answers are read while pages are sent: neither pipe can fill up and stop both sides.
    sender = threading.Thread(target=send, daemon=True)
    sender.start()
    answered = 0
    try:
        for answer in worker.stdout:
            answered += 1
            yield json.loads(answer)
        status = worker.wait()
        sender.join()
        if status != 0 or errors or answered != sent:
            reason = errors[0] if errors else f"{answered} answers to {sent} lines"
            raise RuntimeError(f"{shlex.join(command)} ended with status {status}: {reason}")
    finally:
        worker.kill()
        worker.wait()


def columns(record_schema: dict) -> t.StructType:
    """The columns of the table, which are those of `clean-article --format parquet`, and `error`."""
    # `--dedupe` compares the records of a whole run, which a worker doesn't see.
    fields = {name: field for name, field in record_schema["properties"].items() if name != "duplicateOf"}
    error = t.StructType([t.StructField("code", t.StringType()), t.StructField("message", t.StringType())])
    return t.StructType(
        [t.StructField(name, column_type(field)) for name, field in fields.items()] + [t.StructField("error", error)]
    )


def column_type(field: dict) -> t.DataType:
    """The type of a field of the record, from its JSON Schema; what has more structure than a list of strings is JSON."""
    either = [one["type"] for one in field.get("anyOf", [field])]
    kinds = {kind for one in either for kind in ([one] if isinstance(one, str) else one)} - {"null"}
    if kinds == {"array"} and field["items"].get("type") == "string":
        return t.ArrayType(t.StringType())
    scalars = {"boolean": t.BooleanType(), "integer": t.IntegerType(), "number": t.DoubleType()}
    return scalars.get(kinds.pop(), t.StringType())


def row(answer: dict, schema: t.StructType) -> tuple:
    """A record, or what went wrong, as a row."""
    return tuple(cell(answer.get(field.name), field.dataType) for field in schema)


def cell(value: object, kind: t.DataType) -> object:
    if isinstance(kind, t.DoubleType) and value is not None:
        return float(value)
    if isinstance(kind, t.StringType) and isinstance(value, (dict, list)):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return value


def main() -> None:
    parser = argparse.ArgumentParser(description="Cleans pages into Parquet.")
    parser.add_argument("input", help="a folder of pages; with --jsonl, files of JSON Lines")
    parser.add_argument("output", help="the folder that Parquet is written to; it must not be there yet")
    parser.add_argument("--jsonl", action="store_true", help="the input is JSON Lines, a page a line")
    parser.add_argument("--command", default="clean-article", help="how clean-article is called")
    parser.add_argument("--options", default="", help="options of the worker: --options='--precision --worker-memory 1G'")
    arguments = parser.parse_args()
    command, options = shlex.split(arguments.command), shlex.split(arguments.options)

    spark = SparkSession.builder.appName("clean-article").getOrCreate()
    schema = columns(json.loads(subprocess.check_output([*command, "schema"])))
    if arguments.jsonl:
        lines = spark.read.text(arguments.input).rdd.map(lambda line: line.value).filter(str.strip)
    else:
        folder, prefix = arguments.input, absolute(spark, arguments.input)
        lines = read_folder(spark, folder).rdd.map(lambda file: page_line(file, folder, prefix))
    answers = lines.mapPartitions(lambda part: clean(part, [*command, "worker", *options]))
    spark.createDataFrame(answers.map(lambda answer: row(answer, schema)), schema).write.parquet(arguments.output)
    spark.stop()


if __name__ == "__main__":
    main()
