#!/usr/bin/env bash
# An authority of this installation and one certificate for each database node, below a folder; what is there already stays.
#   make-certificates.sh <folder> <node>…
# <folder>/authority/ca.crt is for whoever has to trust the nodes; authority-key/ca.key signs further nodes and nothing reads it
# otherwise; <folder>/<node>/node.crt and node.key are of that node. The nodes know each other by the same common name (CN).
set -euo pipefail
folder=$1
shift
# The user that the database's image runs as. Whoever may not give files away keeps them.
owner=1000:1000
days=3650

mkdir -p "$folder/authority" "$folder/authority-key"
chmod 700 "$folder/authority-key"
ca=$folder/authority/ca.crt
key=$folder/authority-key/ca.key
umask 077
if [ ! -e "$ca" ]; then
  openssl req -x509 -newkey rsa:3072 -nodes -keyout "$key" -out "$ca.new" -days "$days" -subj '/CN=so-cai authority' \
    -addext 'basicConstraints=critical,CA:TRUE,pathlen:0' -addext 'keyUsage=critical,keyCertSign,cRLSign'
  chmod 644 "$ca.new"
  mv "$ca.new" "$ca"
fi

for node in "$@"; do
  place=$folder/$node
  mkdir -p "$place"
  if [ ! -e "$place/node.crt" ]; then
    openssl req -new -newkey rsa:2048 -nodes -keyout "$place/node.key" -out "$place/node.csr" -subj '/CN=so-cai-database'
    openssl x509 -req -in "$place/node.csr" -CA "$ca" -CAkey "$key" -set_serial "0x$(openssl rand -hex 16)" \
      -days "$days" -out "$place/node.crt.new" -extfile - <<EXTENSIONS
basicConstraints=critical,CA:FALSE
keyUsage=critical,digitalSignature,keyEncipherment
extendedKeyUsage=serverAuth,clientAuth
subjectAltName=DNS:$node,DNS:localhost,IP:127.0.0.1
EXTENSIONS
    rm "$place/node.csr"
    mv "$place/node.crt.new" "$place/node.crt"
  fi
  if [ "$(id -u)" = 0 ]; then chown -R "$owner" "$place"; fi
done
