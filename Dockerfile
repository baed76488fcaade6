# A small image of the server: the binary, certificates to call mail servers and identity providers with,
# and a user of its own.
#
#   docker build --tag locai-iam .
#   docker run --publish 8080:8080 --volume locai-iam:/var/lib/locai-iam \
#     --env LOCAI_IAM_SERVER__PUBLIC_URL=https://id.example.com locai-iam

FROM rust:1.89-slim-bookworm AS build
# What the cryptography library is compiled with.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends cmake gcc g++ libc6-dev make perl \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY Cargo.toml Cargo.lock clippy.toml ./
COPY src src
COPY domain domain
COPY storage storage
COPY actors actors
COPY config config
COPY benches benches
COPY docs docs
COPY tests tests
COPY sdk/pages/dist sdk/pages/dist
RUN cargo build --locked --release --bin locai-iam

FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ca-certificates \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /var/lib/locai-iam --shell /usr/sbin/nologin locai-iam \
    && install --directory --mode 0700 --owner locai-iam --group locai-iam /var/lib/locai-iam
COPY --from=build /source/target/release/locai-iam /usr/local/bin/locai-iam
USER 10001
WORKDIR /var/lib/locai-iam
ENV LOCAI_IAM_DATA_DIRECTORY=/var/lib/locai-iam \
    LOCAI_IAM_SERVER__LISTEN=0.0.0.0:8080 \
    LOCAI_IAM_LOGGING__FORMAT=json
VOLUME /var/lib/locai-iam
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=6s --start-period=60s CMD ["/usr/local/bin/locai-iam", "healthcheck"]
ENTRYPOINT ["/usr/local/bin/locai-iam"]
